package dev.botkit.bench;

import dev.botkit.db.User;

/** A user, and how many chatbots are the user's. */
record UserAndCount(User user, long chatbots) {}
