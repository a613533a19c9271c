package dev.botkit.studio;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides whether a request may pass at all, before anything of it is looked at. */
final class Gate {
    private static final Set<String> OWN_OR_TYPED = Set.of("same-origin", "none");

    private final Token token;
    private final Set<String> hosts;

    Gate(Token token, int port) {
        this.token = token;
        this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port);
    }

    /** For everything: the name of another host means that a stranger's domain was pointed at this machine. */
    void requireOwnPage(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        String host = only(headers, "Host");
        if (host == null || !hosts.contains(host)) {
            throw new Refusal(
                    421,
                    "This server answers to "
                            + String.join(" and ", hosts.stream().sorted().toList()));
        }
        String site = only(headers, "Sec-Fetch-Site");
        String origin = only(headers, "Origin");
        if ((site != null && !OWN_OR_TYPED.contains(site)) || (origin != null && !origin.equals("http://" + host))) {
            throw new Refusal(403, "Another web page may not ask for this.");
        }
    }

    void requireToken(HttpExchange exchange) {
        if (!token.isIn(only(exchange.getRequestHeaders(), "Authorization"))) {
            throw new Refusal(403, "The token is missing or of an earlier run: open the address that was printed.");
        }
    }

    /** For writes: browsers name the origin of each, and send JSON to a stranger's server only if that agrees. */
    void requireOwnWrite(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        if (only(headers, "Origin") == null) {
            throw new Refusal(403, "A write must name its origin.");
        }
        if (!"application/json".equals(only(headers, "Content-Type"))) {
            throw new Refusal(415, "A write is sent as application/json.");
        }
    }

    /** A header given twice is as good as none: two readers might take different ones. */
    private static @Nullable String only(Headers headers, String name) {
        List<String> values = headers.get(name);
        if (values != null && values.size() > 1) {
            throw new Refusal(400, "The header " + name + " is given twice.");
        }
        return values == null ? null : values.getFirst();
    }
}
