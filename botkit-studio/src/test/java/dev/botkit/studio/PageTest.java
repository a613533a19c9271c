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
        browser.click("[data-table=aibotkit_chatbots]");
        browser.waitForText("#total", "61 rows");
        browser.screenshot("chatbots");
        browser.click("button[aria-label='Open row 12']");
        browser.find("#panel .tree");
        browser.screenshot("row");
        browser.click("#panel a[href*=documents]");
        browser.waitForText("#total", "7 rows");
        assertThat(browser.texts(".chip")).singleElement().asString().contains("chatbot_id", "is", "12");
        browser.screenshot("documents");
        browser.click("td[data-column=chatbot_id] a");
        browser.waitForText("#total", "1 row");
        browser.driver().navigate().back();
        browser.waitForText("#total", "7 rows");
    }

    @Test
    void filterSortAndPage() throws Exception {
        browser.click("[data-table=aibotkit_documents]");
        browser.waitForText("#total", "400 rows");
        browser.click("[aria-label='Next page']");
        browser.waitForText(".pager", "Page 2");
        browser.click("#add-filter");
        browser.click("dialog option[value=status]");
        browser.click("dialog [name=op] option[value=eq]");
        browser.type("dialog input", "failed");
        browser.screenshot("filter");
        browser.press(Keys.ENTER);
        browser.waitForText("#total", "66 rows");
        browser.find("td[data-column=status]", "failed");
        browser.click("th .sorter[type=button]");
        browser.click("th[aria-sort=ascending] .sorter");
        browser.find("th[aria-sort=descending]");
        browser.waitForText("td[data-column=id]", "395");
        browser.click(".chip button");
        browser.waitForText("#total", "400 rows");
    }

    @Test
    void aJsonDocumentIsEditedStoredAndShownAfterAReload() throws Exception {
        browser.click("[data-table=aibotkit_chatbots]");
        browser.edit("tr[data-key='[\"5\"]'] td[data-column=style]");
        browser.screenshot("editor");
        browser.type("dialog textarea", Keys.chord(Keys.CONTROL, "a"), "{\"primaryColor\": ");
        browser.click("dialog [type=submit]");
        browser.waitForPart("dialog .message", "no JSON");
        browser.type("dialog textarea", "\"#123456\"}", Keys.chord(Keys.CONTROL, Keys.ENTER));
        browser.waitForText(".toast", "Saved style.");
        assertThat(database.text("select style::text from aibotkit_chatbots where id = 5"))
                .isEqualTo("{\"primaryColor\": \"#123456\"}");
        browser.driver().navigate().refresh();
        browser.waitForText("tr[data-key='[\"5\"]'] td[data-column=style]", "{\"primaryColor\": \"#123456\"}");
    }

    @Test
    void whatIsNotTouchedInAnEditKeepsItsDigitsAndLineEnds() throws Exception {
        browser.click("[data-table=odd]");
        browser.waitForText("td[data-column=j]", "{\"n\": 12345678901234567890.123456789, \"s\": \"a \\\"b\\\" c\"}");
        browser.edit("tr[data-key='[\"1\"]'] td[data-column=j]");
        browser.type(
                "dialog textarea",
                Keys.chord(Keys.CONTROL, Keys.HOME),
                Keys.DELETE,
                "{\"new\": 1,",
                Keys.chord(Keys.CONTROL, Keys.ENTER));
        browser.waitForText(".toast", "Saved j.");
        browser.edit("tr[data-key='[\"1\"]'] td[data-column=note]");
        browser.type("dialog textarea", "!", Keys.chord(Keys.CONTROL, Keys.ENTER));
        browser.waitForText(".toast", "Saved note.");
        assertThat(database.text("select j::text from odd where id = 1"))
                .isEqualTo("{\"n\": 12345678901234567890.123456789, \"s\": \"a \\\"b\\\" c\", \"new\": 1}");
        assertThat(database.text("select note from odd where id = 1")).isEqualTo("one\r\ntwo!");
    }

    @Test
    void aForeignKeyOfSeveralColumnsIsFollowed() {
        browser.click("[data-table=odd]");
        browser.click("tr[data-key='[\"1\"]'] td[data-column=town] a");
        browser.waitForText("#total", "1 row");
        browser.find("td[data-column=town]", "Oslo");
        assertThat(browser.texts(".chip")).hasSize(2);
    }

    @Test
    void aDocumentOfThousandsOfLevelsIsShownAsText() {
        browser.click("[data-table=odd]");
        browser.click("button[aria-label='Open row 2']");
        browser.find("#panel .tree", "[".repeat(3000) + "]".repeat(3000));
    }

    @Test
    void aMangledAddressShowsWhatItCan() {
        for (String fragment :
                List.of("#/%E0%A4", "#/users?where=[null,1]", "#/users?page=-3&row={}", "#/users?where=x")) {
            browser.click("[data-table=teams]");
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
        browser.type("#grid td[tabindex='0']", Keys.ARROW_RIGHT, Keys.ENTER);
        browser.type("dialog input", Keys.chord(Keys.CONTROL, "a"), "Engineers", Keys.ENTER);
        browser.waitForText(".toast", "Saved name.");
        browser.find("td[data-column=name]", "Engineers");
        assertThat(database.text("select name from teams")).isEqualTo("Engineers");
    }

    @Test
    void whatTheServerRefusesAndWhatOthersChangedIsSaidInTheEditor() throws Exception {
        browser.click("[data-table=users]");
        browser.edit("tr[data-key='[\"3\"]'] td[data-column=role]");
        browser.type("dialog input", Keys.chord(Keys.CONTROL, "a"), "king", Keys.ENTER);
        browser.waitForPart("dialog .message", "users_role_check");
        browser.screenshot("refused");
        database.run("update users set role = 'owner' where id = 3");
        browser.type("dialog input", Keys.chord(Keys.CONTROL, "a"), "member", Keys.ENTER);
        browser.waitForPart("dialog .message", "Somebody has changed this value meanwhile");
        browser.click("dialog button", "Edit that");
        browser.type("dialog input", Keys.chord(Keys.CONTROL, "a"), "member", Keys.ENTER);
        browser.waitForText(".toast", "Saved role.");
        assertThat(database.text("select role from users where id = 3")).isEqualTo("member");
    }

    @Test
    void aHostileNameIsText() throws Exception {
        browser.click("[data-table=aibotkit_chatbots]");
        browser.click("[aria-label='Next page']");
        browser.find("td[data-column=name]", HOSTILE);
        browser.click("button[aria-label='Open row 61']");
        browser.find("[data-field=name]", HOSTILE);
        browser.edit("tr[data-key='[\"61\"]'] td[data-column=name]");
        assertThat(browser.find("dialog input").getDomProperty("value")).isEqualTo(HOSTILE);
        assertThat(browser.has("img[src=x]")).isFalse();
        assertThat(browser.driver().getTitle()).isEqualTo("aibotkit_chatbots · Studio");
    }

    @Test
    void darkAndNarrow() throws Exception {
        browser.colours("dark");
        browser.click("[data-table=aibotkit_chatbots]");
        browser.click("button[aria-label='Open row 2']");
        browser.find("#panel .tree");
        browser.waitForText("#total", "61 rows");
        browser.screenshot("dark");
        browser.size(520, 860);
        browser.click("[aria-label='Close row']");
        Browser.until("the panel to close", () -> browser.has("#panel[hidden]") ? Optional.of(true) : Optional.empty());
        browser.screenshot("narrow");
        browser.click(".menu-button");
        browser.click("[data-table=aibotkit_chatbots]");
        browser.find("body:not(.menu)");
        browser.click(".menu-button");
        browser.find("body.menu");
        browser.press(Keys.ESCAPE);
        browser.find("body:not(.menu)");
        browser.click(".menu-button");
        browser.click("[data-table=users]");
        browser.waitForText("#total", "12 rows");
        browser.colours("light");
        browser.size(1360, 860);
    }
}
