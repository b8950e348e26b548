package org.wellspring.browser.pages;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.wellspring.system.RunningServer;

/**
 * Pictures of pages, from their top as far down as is worth keeping, below the build's folder: in the looks that are kept,
 * or in all when somebody looks at certain pages ({@code -Dwellspring.visits=…}). Those that are kept go to the folder that
 * {@code -Dwellspring.screenshots=…} names as well, in place of what was there.
 */
final class Screenshots {

    private static final int DEEPEST = 2000;
    private static final int QUALITY = 72;

    private final Path all;
    private final boolean inAllLooks = System.getProperty("wellspring.visits") != null;
    private final String kept = System.getProperty("wellspring.screenshots", "");
    private final Map<Page, CDPSession> lenses = new ConcurrentHashMap<>();

    Screenshots() {
        all = RunningServer.target().resolve("screenshots");
        clear(all);
        if (!kept.isEmpty()) {
            clear(Path.of(kept));
        }
    }

    void take(Page page, Visit visit, String language, Look look) {
        if (!inAllLooks && !look.isKept(language)) {
            return;
        }
        byte[] picture = picture(page, look);
        String name = name(visit, language, look);
        write(all.resolve(name), picture);
        if (!kept.isEmpty() && look.isKept(language)) {
            write(Path.of(kept).resolve(name), picture);
        }
    }

    static String name(Visit visit, String language, Look look) {
        return visit.name() + "-" + language + "-" + look.word() + ".webp";
    }

    private byte[] picture(Page page, Look look) {
        CDPSession lens = lenses.computeIfAbsent(page, seen -> seen.context().newCDPSession(seen));
        int height = ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
        JsonObject clip = new JsonObject();
        clip.addProperty("x", 0);
        clip.addProperty("y", 0);
        clip.addProperty("width", look.width());
        clip.addProperty("height", Math.min(height, DEEPEST));
        clip.addProperty("scale", 1);
        JsonObject wanted = new JsonObject();
        wanted.addProperty("format", "webp");
        wanted.addProperty("quality", QUALITY);
        wanted.addProperty("captureBeyondViewport", true);
        wanted.add("clip", clip);
        return Base64.getDecoder()
                .decode(lens.send("Page.captureScreenshot", wanted).get("data").getAsString());
    }

    private static void write(Path file, byte[] picture) {
        try {
            Files.write(file, picture);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Pictures of pages that are gone go, too. */
    private static void clear(Path folder) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                List<Path> old =
                        files.filter(file -> file.toString().endsWith(".webp")).toList();
                for (Path file : old) {
                    Files.delete(file);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
