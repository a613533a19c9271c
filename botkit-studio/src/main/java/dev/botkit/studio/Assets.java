package dev.botkit.studio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The files of the page, the same for everybody and without any data; none but those named here is ever served. */
record Assets(Map<String, Reply> byPath) {
    private static final List<String> FILES = List.of(
            "index.html",
            "icon.svg",
            "studio.css",
            "grid.css",
            "panel.css",
            "main.js",
            "api.js",
            "dom.js",
            "route.js",
            "sidebar.js",
            "grid.js",
            "links.js",
            "cells.js",
            "json.js",
            "filters.js",
            "panel.js",
            "editor.js",
            "fields.js",
            "toast.js");

    static Assets load() {
        Map<String, Reply> byPath = new HashMap<>();
        for (String file : FILES) {
            byPath.put("/" + file, new Reply(200, type(file), read(file)));
        }
        byPath.put("/", Objects.requireNonNull(byPath.get("/index.html")));
        return new Assets(Map.copyOf(byPath));
    }

    Reply get(String path) {
        Reply reply = byPath.get(path);
        if (reply == null) {
            throw new Refusal(404, "There is no such page.");
        }
        return reply;
    }

    private static String read(String file) {
        try (var in = Objects.requireNonNull(Assets.class.getResourceAsStream("page/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(String file) {
        return switch (file.substring(file.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "js" -> "text/javascript; charset=utf-8";
            default -> "image/svg+xml";
        };
    }
}
