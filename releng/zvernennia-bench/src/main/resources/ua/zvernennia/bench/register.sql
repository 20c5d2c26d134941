-- placeholder, written when the repository's statements are known
select 1;
