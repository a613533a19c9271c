package dev.botkit.testkit;

/** Chooses the server; {@link TestPostgres} documents the order. */
final class ServerChoice {
    private ServerChoice() {}

    static Server choose(Settings settings) {
        ServerKind forced = settings.forced();
        if (forced == ServerKind.EXTERNAL || (forced == null && settings.jdbcUrl() != null)) {
            return ExternalServer.connect(settings);
        }
        if (forced == ServerKind.CONTAINER) {
            return required(settings, ContainerServer.tryStart(settings));
        }
        if (forced == ServerKind.EMBEDDED) {
            return required(
                    settings, EmbeddedServer.tryStart(settings, settings.source(Settings.SERVER) + "=embedded"));
        }
        return firstThatStarts(settings);
    }

    private static Server firstThatStarts(Settings settings) {
        Attempt container = ContainerServer.tryStart(settings);
        if (container instanceof Attempt.Started(Server server)) {
            return server;
        }
        String noContainer = ((Attempt.Refused) container).reason();
        return switch (EmbeddedServer.tryStart(settings, noContainer)) {
            case Attempt.Started(Server server) -> server;
            case Attempt.Refused(String noEmbedded) ->
                throw new TestPostgresException("""
                        There is no PostgreSQL for the tests. Provide one of these:
                          external:  set botkit.test.jdbc-url (or BOTKIT_TEST_JDBC_URL), user and password
                          container: %s
                          embedded:  %s\
                        """.formatted(noContainer, noEmbedded));
        };
    }

    private static Server required(Settings settings, Attempt attempt) {
        return switch (attempt) {
            case Attempt.Started(Server server) -> server;
            case Attempt.Refused(String reason) ->
                throw new TestPostgresException("%s asks for a server of this kind, and it can't be had: %s"
                        .formatted(settings.source(Settings.SERVER), reason));
        };
    }
}
