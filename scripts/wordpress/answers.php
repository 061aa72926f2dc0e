<?php
// php answers.php DIRECTORY: prints {"url", "user", "appPassword"} when the site answers and knows the password, else fails.
$site = json_decode(file_get_contents($argv[1] . '/site.json'), true);
$url = getenv('KANALARKIV_WP_URL');
$basic = base64_encode($site['user'] . ':' . $site['appPassword']);
$context = stream_context_create(['http' => ['header' => "Authorization: Basic $basic", 'timeout' => 10]]);
$me = json_decode((string) file_get_contents("$url/wp-json/wp/v2/users/me?context=edit", false, $context), true);
if (($me['username'] ?? null) !== $site['user']) {
    exit(1);
}
echo json_encode(['url' => $url] + $site, JSON_UNESCAPED_SLASHES), "\n";
