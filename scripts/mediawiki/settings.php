<?php
// What the test wiki does otherwise than a new MediaWiki; read at the end of its LocalSettings.php.
$dir = dirname($wgSQLiteDataDir);
$wgServer = $wgCanonicalServer = getenv('KANALARKIV_MW_URL');
$wgEnableUploads = true;
$wgUploadDirectory = "$dir/web/images";
$wgUploadPath = '/images';
$wgCacheDirectory = "$dir/cache";
$wgMainCacheType = CACHE_NONE;
$wgSessionCacheType = CACHE_DB;
$wgEnableEmail = false;
$wgJobRunRate = 0;
$wgRateLimits = [];
$wgPasswordAttemptThrottle = [];
$wgMinimalPasswordLength = 1;
// all that hides and shows: of revisions, log entries and accounts
foreach (['deleterevision', 'deletelogentry', 'suppressrevision', 'suppressionlog', 'hideuser', 'mergehistory', 'import', 'importupload'] as $right) {
    $wgGroupPermissions['sysop'][$right] = true;
}
// a file in the folder closes the wiki to everybody who is not known, for as long as it lies there
if (is_file("$dir/closed")) {
    $wgGroupPermissions['*']['read'] = false;
}
