package org.wellspring.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One kind of measurement of a running server, printed as lines of one table. {@code Bench WORK PORT PID[,PID] [OPTION=VALUE …]};
 * {@code bench/run} strings them together.
 */
final class Bench {

    private static final byte[] NOTHING = new byte[0];
    private static final int MEBIBYTE = 1 << 20;
    private static final int MOST_WARMING = 20;
    private static final double NO_FASTER = 1.03;
    private static final List<String> SUBJECTS = List.of("physics", "mathematics", "chemistry", "biology", "geography", "history");

    private static final List<String> QUERIES = List.of("physics", "%E6%95%B0%E5%AD%A6", "%D1%83%D1%80%D0%BE%D0%BA", "verv");

    private final Map<String, String> options;
    private final int port;
    private final ServerProcess server;
    private final Driver driver;
    private final double seconds;

    private Bench(String[] arguments) {
        port = Integer.parseInt(arguments[1]);
        server = ServerProcess.of(arguments[2]);
        driver = new Driver(port, server);
        options = java.util.Arrays.stream(arguments)
                .skip(3)
                .map(option -> option.split("=", 2))
                .collect(java.util.stream.Collectors.toMap(option -> option[0], option -> option[1]));
        seconds = Double.parseDouble(options.getOrDefault("seconds", "10"));
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var bench = new Bench(arguments);
        switch (arguments[0]) {
            case "header" -> System.out.println(Figures.HEADER);
            case "memory" -> System.out.printf(Locale.ROOT, "%-34s %10.0f MiB%n", bench.name("resident"), bench.server.residentMebibytes());
            case "get" -> bench.get(bench.options.get("path"));
            case "read" -> bench.read();
            case "browse" -> bench.browse();
            case "search" -> bench.search();
            case "caughtup" -> bench.awaitIndex();
            case "create" -> bench.create();
            case "mixed" -> bench.mixed();
            case "import" -> bench.importFile();
            case "upload" -> bench.upload();
            case "download" -> bench.download();
            default -> throw new IllegalArgumentException("No such work: " + arguments[0]);
        }
    }

    private String name(String fallback) {
        return options.getOrDefault("name", fallback);
    }

    private void get(String path) throws InterruptedException {
        warm(fetch(path));
        print(driver.run(name(path), 4, seconds, fetch(path)));
    }

    /** One resource after another, drawn from the newest thousand: as JSON, as a page, and as JSON known already (304). */
    private void read() throws IOException, InterruptedException {
        List<String> ids = new Client(port).newest(1_000);
        String etag = new Client(port).get("/api/resources/" + ids.get(0)).headers().getOrDefault("etag", "");
        Map<String, Work> kinds = new LinkedHashMap<>();
        kinds.put("resource as JSON", (connection, chance) -> ok(connection, "/api/resources/" + any(ids, chance), Map.of()));
        kinds.put(
                "resource as page",
                (connection, chance) -> ok(connection, "/resources/" + any(ids, chance), Map.of("Accept", "text/html")));
        kinds.put(
                "resource as JSON, 304",
                (connection, chance) -> connection
                                .send("GET", "/api/resources/" + ids.get(0), Map.of("If-None-Match", etag), NOTHING, false)
                                .status()
                        == 304);
        measure(kinds);
    }

    /** The first page of twenty, page 1,000 or the last one there is, and one narrowed by a subject. */
    private void browse() throws IOException, InterruptedException {
        Client.Deep deep = new Client(port).page(1_000, 20);
        String page = String.format(Locale.ROOT, ", page %,d", deep.number());
        Map<String, Work> kinds = new LinkedHashMap<>();
        kinds.put("browse 20 as JSON", fetch("/api/resources?limit=20"));
        kinds.put("browse 20 as JSON" + page, fetch("/api/resources?limit=20&cursor=" + deep.cursor()));
        kinds.put("browse 20 as page", fetch("/resources"));
        kinds.put("browse 20 as page" + page, fetch("/resources?cursor=" + deep.cursor()));
        kinds.put("browse 20 as page, one subject", fetch("/resources?subject=physics"));
        measure(kinds);
    }

    /** All are warm before the first counts: they share most of what the compiler has to do. */
    private void measure(Map<String, Work> kinds) throws InterruptedException {
        for (Work kind : kinds.values()) {
            warm(kind);
        }
        for (Map.Entry<String, Work> kind : kinds.entrySet()) {
            warm(kind.getValue());
            print(driver.run(kind.getKey(), 4, seconds, kind.getValue()));
        }
    }

    /** Each kind of question for itself, then all of them as they come in a day's log. */
    private void search() throws InterruptedException {
        var questions = new Questions(1);
        measure("two terms, counts, JSON", chance -> "/api/search?limit=10&" + questions.twoTerms(chance));
        measure("two terms alone, JSON", chance -> "/api/search?limit=10&facets=false&" + questions.twoTerms(chance));
        measure("narrowed by two facets, JSON", chance -> "/api/search?limit=10&" + questions.narrowed(chance));
        measure("everything, counts, JSON", chance -> "/api/search?limit=10");
        measure("nothing found, JSON", chance -> "/api/search?limit=10&" + questions.nothing(chance));
        measure("two terms, page", chance -> "/search?" + questions.twoTerms(chance));
        measure("suggestions", chance -> "/api/suggestions?" + questions.typing(chance));
        measure("subjects by stages", chance -> "/api/browse/subjects");
        measure("a day's log", chance -> {
            int kind = chance.nextInt(100);
            return kind < 60
                    ? "/api/search?limit=10&" + questions.twoTerms(chance)
                    : kind < 80
                            ? "/api/search?limit=10&" + questions.narrowed(chance)
                            : kind < 90
                                    ? "/api/suggestions?" + questions.typing(chance)
                                    : "/api/search?limit=10&"
                                            + (kind < 95 ? questions.phrase(chance) : questions.nothing(chance));
        });
    }

    private void measure(String name, java.util.function.Function<Random, String> path) throws InterruptedException {
        Work work = (connection, chance) -> ok(connection, path.apply(chance), Map.of());
        warm(work);
        print(driver.run(name, 4, seconds, work));
    }

    /** How long after the import the last of its records is found, by the number that {@link Generate} gave its title. */
    private void awaitIndex() throws IOException, InterruptedException {
        String last = Long.toString(Long.parseLong(options.get("records")), 36);
        long begin = System.nanoTime();
        var client = new Client(port);
        while (client.get("/api/search?limit=1&facets=false&q=" + last).text().contains("\"total\":0")) {
            Thread.sleep(50);
        }
        System.out.printf(Locale.ROOT, "%-34s %10.1f s%n", "index behind the import", (System.nanoTime() - begin) / 1e9);
    }

    /**
     * A busy hour, at a fixed rate whether the server keeps up or not: 35 % home and browse, 31 % resource, 29 % file, 5 %
     * search. Half of the files are what pages ask for (styles, scripts, pictures), half a stored one of 64 KiB.
     */
    private void mixed() throws IOException, InterruptedException {
        double rate = Double.parseDouble(options.getOrDefault("rate", "250"));
        var client = new Client(port);
        String token = client.signIn(options.get("email"), options.get("password"));
        List<String> ids = client.newest(1_000);
        List<String> parts = new Client(port).links("/resources", "(?:src|href)=\"(/(?:assets|covers)/[^\"#]+)");
        String stored = "/api/resources/" + draft(client, "Mixed") + "/files/small.bin";
        client.send("PUT", stored, "application/octet-stream", new byte[64 << 10], Map.of());
        Work work = (connection, chance) -> {
            int kind = chance.nextInt(100);
            if (kind < 15) {
                return ok(connection, stored, Map.of("Authorization", token));
            }
            if (kind < 29) {
                return ok(connection, any(parts, chance), Map.of());
            }
            String path = kind < 60
                    ? "/resources/" + any(ids, chance)
                    : kind < 65
                            ? options.getOrDefault("search", "/search?q=" + any(QUERIES, chance))
                            : kind < 75 ? "/" : "/resources?subject=" + any(SUBJECTS, chance);
            return ok(connection, path, Map.of("Accept", "text/html"));
        };
        warm(driver, 16, work);
        warmAt(rate, work);
        print(driver.run(String.format(Locale.ROOT, "mixed, %.0f a second, 16 lines", rate), 16, seconds, rate, work));
    }

    private static String draft(Client client, String title) throws IOException {
        String body = "{\"title\":{\"en\":\"" + title + "\"}}";
        return Client.member(
                client.send("POST", "/api/resources", "application/json", Client.utf8(body), Map.of()).text(), "id");
    }

    /** Drafts, each acknowledged after its commit. */
    private void create() throws IOException, InterruptedException {
        String token = new Client(port).signIn(options.get("email"), options.get("password"));
        var number = new AtomicLong();
        var words = new Words("en", 5_000, 7);
        Work create = (connection, chance) -> {
            String body = "{\"title\":{\"en\":\"" + words.sentence(chance, 5) + " " + number.incrementAndGet()
                    + "\"},\"summary\":{\"en\":\"" + words.sentence(chance, 65)
                    + "\"},\"languages\":[\"en\"],\"type\":\"courseware\",\"stages\":[\"primary\"],\"subjects\":[\"mathematics\"],"
                    + "\"licence\":\"CC-BY-4.0\",\"rightsSource\":\"own work\"}";
            return connection
                            .send("POST", "/api/resources", authorised(token, "application/json"), Client.utf8(body), false)
                            .status()
                    == 201;
        };
        warm(create);
        print(driver.run("create a draft", 4, seconds, create));
    }

    /** One CSV file through upload, preview and apply; each job is awaited. */
    private void importFile() throws IOException, InterruptedException {
        var client = new Client(port);
        client.signIn(options.get("email"), options.get("password"));
        byte[] file = Files.readAllBytes(Path.of(options.get("file")));
        double cpu = server.cpuMillis();
        long begin = System.nanoTime();
        String taken = client.send("POST", "/api/imports?name=bench.csv", "text/csv", file, Map.of()).text();
        String id = Client.member(taken, "id");
        String mapping = options.get("mapping");
        client.send("POST", "/api/imports/" + id + "/preview", "application/json", Client.utf8(mapping), ifMatch(taken));
        String previewed = await(client, id, "previewed");
        long applyBegin = System.nanoTime();
        double applyCpu = server.cpuMillis();
        client.send("POST", "/api/imports/" + id + "/apply", "application/json", Client.utf8("{}"), ifMatch(previewed));
        String applied = await(client, id, "applied");
        long end = System.nanoTime();
        long rows = Long.parseLong(Client.member(applied, "total"));
        System.out.printf(
                Locale.ROOT,
                "%-34s %10d rows; upload, preview and apply %.1f s (%.0f a second, %.3f CPU ms each); apply alone %.1f s (%.0f a second, %.3f CPU ms each)%n",
                "bulk import",
                rows,
                (end - begin) / 1e9,
                rows * 1e9 / (end - begin),
                (server.cpuMillis() - cpu) / rows,
                (end - applyBegin) / 1e9,
                rows * 1e9 / (end - applyBegin),
                (server.cpuMillis() - applyCpu) / rows);
    }

    private static Map<String, String> ifMatch(String json) throws IOException {
        return Map.of("If-Match", "\"" + Client.member(json, "revision") + "\"");
    }

    private String await(Client client, String id, String state) throws IOException, InterruptedException {
        while (true) {
            String now = client.get("/api/imports/" + id).text();
            String reached = Client.member(now, "state");
            if (reached.equals(state)) {
                return now;
            }
            if (reached.equals("failed")) {
                throw new IOException(now);
            }
            Thread.sleep(50);
        }
    }

    /** The same bytes to the product and to a sink that does only what an honest acknowledgement needs. */
    private void upload() throws IOException, InterruptedException {
        byte[] body = new byte[Integer.parseInt(options.getOrDefault("mebibytes", "100")) * MEBIBYTE];
        new Random(3).nextBytes(body);
        int sink = Integer.parseInt(options.get("sink"));
        Work toSink = (connection, chance) -> connection.send("PUT", "/", Map.of(), body, false).status() == 201;
        var client = new Client(port);
        String token = client.signIn(options.get("email"), options.get("password"));
        String id = draft(client, "Upload");
        Work toProduct = (connection, chance) -> connection
                        .send("PUT", "/api/resources/" + id + "/files/big.bin", authorised(token, "application/octet-stream"), body, false)
                        .status()
                < 300;
        var sinkDriver = new Driver(sink, ServerProcess.of(options.get("sinkPid")));
        warm(sinkDriver, 1, toSink);
        warm(driver, 1, toProduct);
        Figures least = sinkDriver.run("upload to the sink", 1, seconds, toSink);
        Figures own = driver.run("upload to the product", 1, seconds, toProduct);
        print(least);
        print(own);
        ratio("upload, product to sink", own, least);
        System.out.println("download path: /api/resources/" + id + "/files/big.bin");
    }

    /** One large file from the product and from a web server that is made for it. */
    private void download() throws IOException, InterruptedException {
        String token = new Client(port).signIn(options.get("email"), options.get("password"));
        int peer = Integer.parseInt(options.get("peer"));
        Work fromPeer = fetch(options.get("peerPath"));
        Work fromProduct =
                (connection, chance) -> ok(connection, options.get("path"), Map.of("Authorization", token));
        var peerDriver = new Driver(peer, ServerProcess.of(options.get("peerPid")));
        warm(peerDriver, 1, fromPeer);
        warm(driver, 1, fromProduct);
        Figures other = peerDriver.run("download from nginx", 1, seconds, fromPeer);
        Figures own = driver.run("download from the product", 1, seconds, fromProduct);
        print(other);
        print(own);
        ratio("download, product to nginx", own, other);
    }

    private static void ratio(String name, Figures own, Figures other) {
        System.out.printf(Locale.ROOT, "%-34s %.2f%n", name, own.rate() / other.rate());
    }

    private void warm(Work work) throws InterruptedException {
        warm(driver, 4, work);
    }

    /** Slices of the work, with a pause in which the compiler catches up, until two in a row were no faster. */
    private void warm(Driver by, int lines, Work work) throws InterruptedException {
        double best = 0;
        int noFaster = 0;
        for (int slice = 0; slice < MOST_WARMING && noFaster < 2; slice++) {
            double rate = by.run("warm", lines, Math.max(3, seconds / 2), work).rate();
            noFaster = rate < best * NO_FASTER ? noFaster + 1 : 0;
            best = Math.max(best, rate);
            by.calm();
        }
    }

    /** At the rate that will be measured, until two slices in a row cost the server no less. */
    private void warmAt(double rate, Work work) throws InterruptedException {
        double least = Double.MAX_VALUE;
        int noLess = 0;
        for (int slice = 0; slice < MOST_WARMING && noLess < 2; slice++) {
            double cost = driver.run("warm", 16, Math.max(5, seconds), rate, work).cpuMillis();
            noLess = cost * NO_FASTER > least ? noLess + 1 : 0;
            least = Math.min(least, cost);
            driver.calm();
        }
    }

    private static Work fetch(String path) {
        return (connection, chance) -> ok(connection, path, Map.of());
    }

    private static boolean ok(HttpConnection connection, String path, Map<String, String> headers) throws IOException {
        return connection.send("GET", path, headers, NOTHING, false).status() == 200;
    }

    private static Map<String, String> authorised(String token, String type) {
        return Map.of("Authorization", token, "Content-Type", type);
    }

    private static String any(List<String> ids, Random chance) {
        return ids.get(chance.nextInt(ids.size()));
    }

    private static void print(Figures figures) {
        System.out.println(figures);
    }
}
