CREATE TABLE tags (name text CONSTRAINT tags_pkey PRIMARY KEY);
