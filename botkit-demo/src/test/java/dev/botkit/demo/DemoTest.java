package dev.botkit.demo;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.Page;
import dev.botkit.db.Chatbot;
import dev.botkit.demo.Tour.Shown;
import dev.botkit.demo.screen.Screen;
import dev.botkit.testkit.PostgresTest;
import dev.botkit.type.ChatbotStyle;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Runs the whole demo, migrations included. */
@PostgresTest(migrations = {})
class DemoTest {

    private static final int WIDTH = 100;

    private static List<Shown> shown;
    private static String output;

    @BeforeAll
    static void run(DataSource dataSource) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        shown = Demo.run(dataSource, Screen.of(out, "--width=" + WIDTH));
        output = bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void everyPatternIsPrintedWithTheJavaThatRan() {
        assertThat(shown).hasSizeGreaterThanOrEqualTo(55);
        assertThat(shown).allSatisfy(pattern -> {
            assertThat(output).contains(pattern.step().pattern().value());
            assertThat(pattern.step().java()).isNotBlank();
            assertThat(output).contains(pattern.step().java().lines().toList());
        });
        assertThat(output).contains("return botkit.list(Chatbots.all());");
    }

    @Test
    void everyPatternTakesAsManyRoundTripsAsItSays() {
        assertThat(shown)
                .allSatisfy(pattern -> assertThat(pattern.roundTrips())
                        .as(pattern.step().pattern().value())
                        .hasSize(pattern.step().pattern().roundTrips()));
    }

    @Test
    void conditionsLeaveOutWhatTheySay() {
        assertThat(bots("selectAll")).containsExactlyInAnyOrder("Support", "Sales", "Onboarding", "Careers");
        assertThat(bots("selectWithCondition")).containsExactlyInAnyOrder("Support", "Sales", "Onboarding");
        assertThat(bots("severalConditions")).containsExactlyInAnyOrder("Support", "Sales");
        assertThat(bots("included")).contains("Support 2024");
        assertThat(bots("only")).containsExactly("Support 2024");
    }

    @Test
    void whatThisVersionDoesNotKnowInADocumentStays() {
        assertThat(result("readModifyWrite")).isInstanceOfSatisfying(ChatbotStyle.class, style -> {
            assertThat(style.primaryColor()).isEqualTo("#b3261e");
            assertThat(style.unknown()).containsOnlyKeys("shadow");
        });
    }

    @Test
    void theLastChapterIsShownOnThousandsOfSeededRows() {
        assertThat(output)
                .containsPattern("[1-9],\\d{3} believable rows loaded in .* by Seed.of\\(50\\).into\\(botkit\\)");
        assertThat(result("newest"))
                .isInstanceOfSatisfying(
                        Page.class, page -> assertThat(page.total()).isGreaterThan(500));
    }

    @Test
    void withoutATerminalThereIsNoColourAndTablesFit() {
        assertThat(output).doesNotContain("\u001b");
        assertThat(output.lines().filter(line -> line.contains("│")))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(WIDTH));
    }

    private static List<String> bots(String method) {
        assertThat(result(method)).isInstanceOf(List.class);
        return ((List<?>) result(method))
                .stream().map(row -> ((Chatbot) row).name()).toList();
    }

    private static Object result(String method) {
        return requireNonNull(shown.stream()
                .filter(pattern -> pattern.step().method().getName().equals(method))
                .findFirst()
                .orElseThrow()
                .result());
    }
}
