package dev.botkit.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium without a window. */
record Browser(ChromeDriver driver) implements AutoCloseable {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    // One question for all elements: Selenium asks the browser for each one, which takes seconds for a page of cells.
    private static final String TEXTS =
            "return [...document.querySelectorAll(arguments[0])].map(element => element.innerText.trim())";
    private static final String FIND = """
            return [...document.querySelectorAll(arguments[0])].find(element =>
                (element.checkVisibility() || element.matches('option')) && (arguments[1] === null || element.innerText.trim() === arguments[1])) ?? null""";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Starts it; skips the test on a machine without one. */
    static Browser start() {
        Optional<Path> chromium = Optional.ofNullable(System.getenv("BOTKIT_TEST_CHROMIUM"))
                .map(Path::of)
                .or(() -> onPath("chromium", "chromium-browser", "google-chrome", "chrome"));
        Optional<Path> chromedriver = onPath("chromedriver");
        assumeTrue(
                chromium.isPresent() && chromedriver.isPresent(),
                "The tests of the page need Chromium and chromedriver on PATH (or BOTKIT_TEST_CHROMIUM for the former)."
                        + " On Debian: apt install chromium chromium-driver");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions()
                .setBinary(chromium.orElseThrow().toFile())
                .addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run")
                .addArguments("--disable-background-networking", "--disable-component-update", "--disable-sync")
                .addArguments("--window-size=1360,860", "--lang=en-GB");
        options.setCapability("goog:loggingPrefs", logs);
        // With the driver named, Selenium looks for none on the network.
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    void open(URI url) {
        driver.get(url.toString());
    }

    WebElement find(String css) {
        return find(css, null);
    }

    /** The first element of that selector that is visible, and has that text if one is named. */
    WebElement find(String css, @Nullable String text) {
        return until(
                text == null ? css : css + " with " + text,
                () -> Optional.ofNullable((WebElement) driver.executeScript(FIND, css, text)));
    }

    void waitForText(String css, String text) {
        until(css + " to say " + text, () -> Optional.of(texts(css)).filter(all -> all.contains(text)));
    }

    void waitForPart(String css, String part) {
        until(
                css + " to say " + part,
                () -> texts(css).stream().filter(text -> text.contains(part)).findFirst());
    }

    List<String> texts(String css) {
        return ((List<?>) Objects.requireNonNull(driver.executeScript(TEXTS, css)))
                .stream().map(Object::toString).toList();
    }

    boolean has(String css) {
        return !driver.findElements(By.cssSelector(css)).isEmpty();
    }

    void click(String css) {
        click(css, null);
    }

    void click(String css, @Nullable String text) {
        until("a click on " + css, () -> {
            find(css, text).click();
            return Optional.of(true);
        });
    }

    void type(String css, CharSequence... keys) {
        until("keys in " + css, () -> {
            find(css).sendKeys(keys);
            return Optional.of(true);
        });
    }

    /** Opens the editor of a cell; one that is drawn anew between the two clicks notices neither. */
    void edit(String cell) {
        until("the editor of " + cell, () -> {
            new Actions(driver).doubleClick(find(cell)).perform();
            return within(Duration.ofSeconds(3), () -> has("dialog[open]") ? Optional.of(true) : Optional.empty());
        });
    }

    void press(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
    }

    void colours(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    void size(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    void screenshot(String name) throws IOException {
        Files.createDirectories(SCREENSHOTS);
        Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    }

    /** Nothing on the console, but that the server refused a request, which Chromium notes there by itself. */
    void requireNoComplaints() {
        assertThat(driver.manage().logs().get(LogType.BROWSER).getAll())
                .allMatch(
                        entry -> entry.getMessage().matches(".*/api/(cell|schema) - Failed to load .* 4(22|09|03) .*"));
    }

    @Override
    public void close() {
        driver.quit();
    }

    /** Asks until there is an answer; an element that was replaced meanwhile is none. */
    static <T> T until(String what, Supplier<Optional<T>> question) {
        return within(PATIENCE, question).orElseThrow(() -> new AssertionError("Waited in vain for " + what));
    }

    private static <T> Optional<T> within(Duration patience, Supplier<Optional<T>> question) {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            try {
                Optional<T> answer = question.get();
                if (answer.isPresent()) {
                    return answer;
                }
                Thread.sleep(30);
            } catch (StaleElementReferenceException e) {
                // Found again in the next round.
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> onPath(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
