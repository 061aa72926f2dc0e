-- a page of a post shows what was registered under it, and a page of an answer its entry
create index cases_of_post on pub.cases (post_id) where post_id is not null;
