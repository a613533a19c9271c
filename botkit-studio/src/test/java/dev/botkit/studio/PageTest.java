package dev.botkit.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.botkit.testkit.PostgresTest;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.openqa.selenium.Keys;

/** The page in a real browser. */
@PostgresTest
@TestInstance(Lifecycle.PER_CLASS)
class PageTest {
    private static final String HOSTILE = "<img src=x onerror=\"document.title='owned'\">";

    private Rig database;
    private Studio studio;
    private Browser browser;

    @BeforeAll
    void start(DataSource source) throws Exception {
        browser = Browser.start();
        database = new Rig(source).sample();
        studio = Studio.open(source);
    }

    @AfterAll
    void stop() {
        if (browser != null) {
            browser.close();
        }
        if (studio != null) {
            studio.close();
        }
    }

    @BeforeEach
    void open() {
        browser.open(URI.create("about:blank"));
        browser.open(studio.url());
        browser.find("[data-table]");
    }

    @AfterEach
    void nothingIsComplainedOf() {
        browser.requireNoComplaints();
    }

    @Test
    void theTokenLeavesTheAddressAndAReloadStillWorks() {
        assertThat(browser.driver().getCurrentUrl()).doesNotContain("token");
        browser.driver().navigate().refresh();
        browser.find("[data-table=users]");
    }

    @Test
    void withoutTheTokenThereIsNothingToSee() {
        browser.driver().executeScript("sessionStorage.clear()");
        browser.driver().navigate().refresh();
        browser.waitForText("h1", "Nothing to see yet");
        assertThat(browser.has("[data-table]")).isFalse();
    }

    @Test
    void fromAChatbotToItsDocumentsAndBack() throws Exception {
        browser.find("[data-table=aibotkit_chatbots]").click();
        browser.waitForText("#total", "61 rows");
        browser.screenshot("chatbots");
        browser.find("button[aria-label='Open row 12']").click();
        browser.find("#panel .tree");
        browser.screenshot("row");
        browser.find("#panel a[href*=documents]").click();
        browser.waitForText("#total", "7 rows");
        assertThat(browser.texts(".chip")).singleElement().asString().contains("chatbot_id", "is", "12");
        browser.screenshot("documents");
        browser.find("td[data-column=chatbot_id] a").click();
        browser.waitForText("#total", "1 row");
        browser.driver().navigate().back();
        browser.waitForText("#total", "7 rows");
    }

    @Test
    void filterSortAndPage() throws Exception {
        browser.find("[data-table=aibotkit_documents]").click();
        browser.waitForText("#total", "400 rows");
        browser.find("[aria-label='Next page']").click();
        browser.waitForText(".pager", "Page 2");
        browser.find("#add-filter").click();
        browser.find("dialog option[value=status]").click();
        browser.find("dialog [name=op] option[value=eq]").click();
        browser.find("dialog input").sendKeys("failed");
        browser.screenshot("filter");
        browser.press(Keys.ENTER);
        browser.waitForText("#total", "66 rows");
        browser.find("td[data-column=status]", "failed");
        browser.find("th .sorter[type=button]").click();
        browser.find("th[aria-sort=ascending] .sorter").click();
        browser.find("th[aria-sort=descending]");
        browser.waitForText("td[data-column=id]", "395");
        browser.find(".chip button").click();
        browser.waitForText("#total", "400 rows");
    }

    @Test
    void aJsonDocumentIsEditedStoredAndShownAfterAReload() throws Exception {
        browser.find("[data-table=aibotkit_chatbots]").click();
        browser.doubleClick(browser.find("tr[data-key='[\"5\"]'] td[data-column=style]"));
        var editor = browser.find("dialog textarea");
        browser.screenshot("editor");
        editor.sendKeys(Keys.chord(Keys.CONTROL, "a"), "{\"primaryColor\": ");
        browser.find("dialog [type=submit]").click();
        browser.waitForPart("dialog .message", "no JSON");
        editor.sendKeys("\"#123456\"}", Keys.chord(Keys.CONTROL, Keys.ENTER));
        browser.waitForText(".toast", "Saved style.");
        assertThat(database.text("select style::text from aibotkit_chatbots where id = 5"))
                .isEqualTo("{\"primaryColor\": \"#123456\"}");
        browser.driver().navigate().refresh();
        browser.waitForText("tr[data-key='[\"5\"]'] td[data-column=style]", "{\"primaryColor\": \"#123456\"}");
    }

    @Test
    void whatIsNotTouchedInAnEditKeepsItsDigitsAndLineEnds() throws Exception {
        browser.find("[data-table=odd]").click();
        browser.waitForText("td[data-column=j]", "{\"n\": 12345678901234567890.123456789, \"s\": \"a \\\"b\\\" c\"}");
        browser.doubleClick(browser.find("tr[data-key='[\"1\"]'] td[data-column=j]"));
        browser.find("dialog textarea")
                .sendKeys(
                        Keys.chord(Keys.CONTROL, Keys.HOME),
                        Keys.DELETE,
                        "{\"new\": 1,",
                        Keys.chord(Keys.CONTROL, Keys.ENTER));
        browser.waitForText(".toast", "Saved j.");
        browser.doubleClick(browser.find("tr[data-key='[\"1\"]'] td[data-column=note]"));
        browser.find("dialog textarea").sendKeys("!", Keys.chord(Keys.CONTROL, Keys.ENTER));
        browser.waitForText(".toast", "Saved note.");
        assertThat(database.text("select j::text from odd where id = 1"))
                .isEqualTo("{\"n\": 12345678901234567890.123456789, \"s\": \"a \\\"b\\\" c\", \"new\": 1}");
        assertThat(database.text("select note from odd where id = 1")).isEqualTo("one\r\ntwo!");
    }

    @Test
    void aForeignKeyOfSeveralColumnsIsFollowed() {
        browser.find("[data-table=odd]").click();
        browser.find("tr[data-key='[\"1\"]'] td[data-column=town] a").click();
        browser.waitForText("#total", "1 row");
        browser.find("td[data-column=town]", "Oslo");
        assertThat(browser.texts(".chip")).hasSize(2);
    }

    @Test
    void aDocumentOfThousandsOfLevelsIsShownAsText() {
        browser.find("[data-table=odd]").click();
        browser.find("button[aria-label='Open row 2']").click();
        browser.find("#panel .tree", "[".repeat(3000) + "]".repeat(3000));
    }

    @Test
    void aMangledAddressShowsWhatItCan() {
        for (String fragment :
                List.of("#/%E0%A4", "#/users?where=[null,1]", "#/users?page=-3&row={}", "#/users?where=x")) {
            browser.find("[data-table=teams]").click();
            browser.find("h1", "teams");
            browser.driver().executeScript("location.hash = arguments[0]", fragment);
            browser.find("h1", fragment.contains("users") ? "users" : "Choose a table");
            assertThat(browser.has("[role=alert]")).isFalse();
        }
    }

    @Test
    void theKeyboardAloneEditsACell() throws Exception {
        browser.find("[data-table=teams]");
        database.run("insert into teams (name) values ('Analysts')");
        browser.press("/", "teams", Keys.ENTER);
        browser.find("td[data-column=name]", "Analysts");
        browser.find("#grid td[tabindex='0']").sendKeys(Keys.ARROW_RIGHT, Keys.ENTER);
        browser.find("dialog input").sendKeys(Keys.chord(Keys.CONTROL, "a"), "Engineers", Keys.ENTER);
        browser.waitForText(".toast", "Saved name.");
        browser.find("td[data-column=name]", "Engineers");
        assertThat(database.text("select name from teams")).isEqualTo("Engineers");
    }

    @Test
    void whatTheServerRefusesAndWhatOthersChangedIsSaidInTheEditor() throws Exception {
        browser.find("[data-table=users]").click();
        browser.doubleClick(browser.find("tr[data-key='[\"3\"]'] td[data-column=role]"));
        browser.find("dialog input").sendKeys(Keys.chord(Keys.CONTROL, "a"), "king", Keys.ENTER);
        browser.waitForPart("dialog .message", "users_role_check");
        browser.screenshot("refused");
        database.run("update users set role = 'owner' where id = 3");
        browser.find("dialog input").sendKeys(Keys.chord(Keys.CONTROL, "a"), "member", Keys.ENTER);
        browser.waitForPart("dialog .message", "Somebody has changed this value meanwhile");
        browser.find("dialog button", "Edit that").click();
        browser.find("dialog input").sendKeys(Keys.chord(Keys.CONTROL, "a"), "member", Keys.ENTER);
        browser.waitForText(".toast", "Saved role.");
        assertThat(database.text("select role from users where id = 3")).isEqualTo("member");
    }

    @Test
    void aHostileNameIsText() throws Exception {
        browser.find("[data-table=aibotkit_chatbots]").click();
        browser.find("[aria-label='Next page']").click();
        browser.find("td[data-column=name]", HOSTILE);
        browser.find("button[aria-label='Open row 61']").click();
        browser.find("[data-field=name]", HOSTILE);
        browser.doubleClick(browser.find("tr[data-key='[\"61\"]'] td[data-column=name]"));
        assertThat(browser.find("dialog input").getDomProperty("value")).isEqualTo(HOSTILE);
        assertThat(browser.has("img[src=x]")).isFalse();
        assertThat(browser.driver().getTitle()).isEqualTo("aibotkit_chatbots · Studio");
    }

    @Test
    void darkAndNarrow() throws Exception {
        browser.colours("dark");
        browser.find("[data-table=aibotkit_chatbots]").click();
        browser.find("button[aria-label='Open row 2']").click();
        browser.find("#panel .tree");
        browser.waitForText("#total", "61 rows");
        browser.screenshot("dark");
        browser.size(520, 860);
        browser.find("[aria-label='Close row']").click();
        Browser.until("the panel to close", () -> browser.has("#panel[hidden]") ? Optional.of(true) : Optional.empty());
        browser.screenshot("narrow");
        browser.find(".menu-button").click();
        browser.find("[data-table=aibotkit_chatbots]").click();
        browser.find("body:not(.menu)");
        browser.find(".menu-button").click();
        browser.find("body.menu");
        browser.press(Keys.ESCAPE);
        browser.find("body:not(.menu)");
        browser.find(".menu-button").click();
        browser.find("[data-table=users]").click();
        browser.waitForText("#total", "12 rows");
        browser.colours("light");
        browser.size(1360, 860);
    }
}
