package dev.botkit.type;

/** What a user may do, in the application and in a team. */
public enum Role {
    OWNER,
    ADMIN,
    MEMBER
}
