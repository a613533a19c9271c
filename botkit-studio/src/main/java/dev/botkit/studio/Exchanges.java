package dev.botkit.studio;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;

/** From an HTTP exchange to a reply and back: what may pass, what it asks for, and what went wrong. */
final class Exchanges implements HttpHandler {
    private static final System.Logger LOG = System.getLogger(Exchanges.class.getName());
    private static final int MOST_BYTES = 4 << 20;

    /** Trusted Types make the browser itself refuse HTML made of strings. */
    private static final String POLICY =
            "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
                    + " object-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    private final Gate gate;
    private final Api api;
    private final Assets assets = Assets.load();

    Exchanges(Gate gate, Api api) {
        this.gate = gate;
        this.api = api;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            send(exchange, reply(exchange));
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        try {
            gate.requireOwnPage(exchange);
            return answer(exchange);
        } catch (Refusal refusal) {
            return Reply.json(refusal.status(), Map.of("error", refusal.sentence()));
        } catch (SQLException e) {
            return ServerError.reply(e);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "A request failed", e);
            return Reply.json(500, Map.of("error", "The studio failed; its log says why."));
        }
    }

    private Reply answer(HttpExchange exchange) throws IOException, SQLException {
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        if (!path.startsWith("/api/")) {
            if (!method.equals("GET")) {
                throw new Refusal(405, "Only GET is answered here.");
            }
            return assets.get(path);
        }
        gate.requireToken(exchange);
        Parameters parameters = Parameters.of(exchange.getRequestURI().getRawQuery());
        return switch (method + " " + path) {
            case "GET /api/schema" -> api.schema();
            case "GET /api/rows" -> api.rows(parameters);
            case "GET /api/count" -> api.count(parameters);
            case "GET /api/row" -> api.row(parameters);
            case "PATCH /api/cell" -> {
                gate.requireOwnWrite(exchange);
                yield api.edit(body(exchange));
            }
            default -> throw new Refusal(404, "There is nothing here that answers " + method + ".");
        };
    }

    private static String body(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new Refusal(413, "More than " + (MOST_BYTES >> 20) + " MB at once are not taken.");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Content-Type", reply.type());
        headers.set("Cache-Control", "no-store");
        headers.set("Content-Security-Policy", POLICY);
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("X-Content-Type-Options", "nosniff");
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), body.length);
        exchange.getResponseBody().write(body);
    }
}
