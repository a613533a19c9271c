package dev.botkit.demo;

import dev.botkit.demo.pattern.Chapter;
import dev.botkit.demo.pattern.Pattern;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One pattern of a chapter: its source, and a way to run it. */
record Step(Chapter chapter, Method method, Pattern pattern, String java) {

    /** The patterns of a chapter in the order of its source, which reflection doesn't know. */
    static List<Step> of(Chapter chapter) {
        SourceText source = SourceText.of(chapter.getClass());
        return Arrays.stream(chapter.getClass().getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Pattern.class))
                .sorted(Comparator.comparingInt(method -> source.lineOf(method.getName())))
                .map(method ->
                        new Step(chapter, method, method.getAnnotation(Pattern.class), source.bodyOf(method.getName())))
                .toList();
    }

    @Nullable
    Object run() {
        try {
            return method.invoke(chapter);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("The pattern \"" + pattern.value() + "\" failed.", e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(method + " must be public.", e);
        }
    }
}
