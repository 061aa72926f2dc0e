<?php
// What the test site does otherwise than a new WordPress: it sends no mail and lets one address comment twice in 15 s.
add_filter('pre_wp_mail', '__return_false');
remove_filter('comment_flood_filter', 'wp_throttle_comment_flood', 10);
// A file in wp-content takes the pretty permalinks away, for as long as it lies there.
add_filter('pre_option_permalink_structure', fn ($given) => is_file(WP_CONTENT_DIR . '/plain-permalinks') ? '' : $given);
// What many sites have and a new one has not: a shortcode, a type of posts of its own, one that the public never sees,
// and, as long as a file lies in wp-content, one that the public sees and the REST API does not give.
add_action('init', function () {
    add_shortcode('kontakt', fn () => 'Ring oss på 55 55 55 55');
    $shown = ['show_in_rest' => true, 'label' => 'Høringer', 'supports' => ['title', 'editor', 'comments', 'author']];
    register_post_type('horing', $shown + ['public' => true, 'rest_base' => 'horinger']);
    register_post_type('intern', $shown + ['public' => false]);
    if (is_file(WP_CONTENT_DIR . '/unlisted-type')) {
        register_post_type('vedtak', ['public' => true, 'label' => 'Vedtak']);
        if (!get_posts(['post_type' => 'vedtak'])) {
            wp_insert_post(['post_type' => 'vedtak', 'post_status' => 'publish', 'post_title' => 'Vedtak']);
        }
    }
});
