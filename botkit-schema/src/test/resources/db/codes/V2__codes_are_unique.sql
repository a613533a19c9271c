create unique index concurrently if not exists codes_code_key on codes (code);
