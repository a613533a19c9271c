--- bad V2__start_anew.sql
delete from posts; -- found

--- good V2__no_drafts.sql
delete from posts where state = 'draft';
