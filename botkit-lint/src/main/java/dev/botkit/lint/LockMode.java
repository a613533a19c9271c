package dev.botkit.lint;

/** The modes of table locks that others wait for: the stronger, the later. Weaker ones let others read and write. */
enum LockMode {
    SHARE("ShareLock", "SHARE"),
    SHARE_ROW_EXCLUSIVE("ShareRowExclusiveLock", "SHARE ROW EXCLUSIVE"),
    EXCLUSIVE("ExclusiveLock", "EXCLUSIVE"),
    ACCESS_EXCLUSIVE("AccessExclusiveLock", "ACCESS EXCLUSIVE");

    private final String inCatalogue;
    private final String inSql;

    LockMode(String inCatalogue, String inSql) {
        this.inCatalogue = inCatalogue;
        this.inSql = inSql;
    }

    static LockMode of(String inCatalogue) {
        for (LockMode mode : values()) {
            if (mode.inCatalogue.equals(inCatalogue)) {
                return mode;
            }
        }
        throw new IllegalArgumentException(inCatalogue);
    }

    /** Such as {@code ACCESS EXCLUSIVE, which stops readers and writers}. */
    @Override
    public String toString() {
        return inSql + (this == ACCESS_EXCLUSIVE ? ", which stops readers and writers" : ", which stops writers");
    }
}
