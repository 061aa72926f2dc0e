<?php
// Settings of the test site; scripts/wordpress.sh gives socket and address by environment.
define('DB_NAME', 'wp');
define('DB_USER', 'root');
define('DB_PASSWORD', '');
define('DB_HOST', 'localhost:' . getenv('KANALARKIV_WP_SOCKET'));
define('DB_CHARSET', 'utf8mb4');
define('WP_SITEURL', getenv('KANALARKIV_WP_URL'));
define('WP_HOME', getenv('KANALARKIV_WP_URL'));
define('WP_ENVIRONMENT_TYPE', 'local'); // application passwords over plain http
define('DISABLE_WP_CRON', true);
define('WP_HTTP_BLOCK_EXTERNAL', true);
define('AUTOMATIC_UPDATER_DISABLED', true);
define('DISALLOW_FILE_MODS', true);
$table_prefix = 'wp_';
if (!defined('ABSPATH')) {
    define('ABSPATH', __DIR__ . '/');
}
require_once ABSPATH . 'wp-settings.php';
