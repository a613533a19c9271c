package dev.botkit.testkit;

/** Whether an optional dependency is there, asked before any class that touches it is loaded. */
final class ClassPath {
    private ClassPath() {}

    static boolean has(String className) {
        try {
            Class.forName(className, false, ClassPath.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
