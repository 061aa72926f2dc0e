<?php
// What a web server does for MediaWiki: PATH_INFO for its scripts, uploads from the wiki's own folder, titles to index.php.
$package = '/usr/share/mediawiki';
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
foreach (['/rest.php', '/index.php', '/api.php'] as $script) {
    if ($path === $script || str_starts_with($path, "$script/")) {
        $_SERVER['SCRIPT_NAME'] = $script;
        $_SERVER['PHP_SELF'] = $path;
        $_SERVER['PATH_INFO'] = rawurldecode(substr($path, strlen($script))); // rest.php finds its route there
        chdir($package);
        require $package . $script;
        return;
    }
}
if ($path !== '/' && is_file($_SERVER['DOCUMENT_ROOT'] . rawurldecode($path))) {
    return false;
}
$_SERVER['SCRIPT_NAME'] = '/index.php';
chdir($package);
require "$package/index.php";
