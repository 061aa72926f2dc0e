<?php
// php install.php DIRECTORY: makes the database and the site, and writes DIRECTORY/site.json with an application password.
$dir = $argv[1];
$url = getenv('KANALARKIV_WP_URL');
$database = new mysqli('localhost', 'root', '', '', 0, getenv('KANALARKIV_WP_SOCKET'));
$database->query('create database if not exists wp character set utf8mb4');

$_SERVER['HTTP_HOST'] = parse_url($url, PHP_URL_HOST) . ':' . parse_url($url, PHP_URL_PORT);
$_SERVER['REQUEST_URI'] = '/';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
define('WP_INSTALLING', true);
require $dir . '/site/wp-load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';

$user = 'redaktor';
$installed = wp_install('Testetaten', $user, 'redaktor@example.org', true, '', wp_generate_password(24));
update_option('blogdescription', 'Vi svarer på spørsmål om testing');
update_option('permalink_structure', '/%postname%/');
update_option('comment_moderation', 1); // every comment is held
update_option('comment_previously_approved', 0);
update_option('require_name_email', 1);
flush_rewrite_rules(false);
[$password] = WP_Application_Passwords::create_new_application_password($installed['user_id'], ['name' => 'arkiv']);
file_put_contents($dir . '/site.json', json_encode(['user' => $user, 'appPassword' => $password]));
