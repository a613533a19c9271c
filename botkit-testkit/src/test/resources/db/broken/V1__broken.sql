CREATE TABLE half (id int); SELECT no_such_function();
