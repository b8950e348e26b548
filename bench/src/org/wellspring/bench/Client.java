package org.wellspring.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Prepares a run over the public API: signs in, imports, and collects addresses to ask for. */
final class Client {

    private static final Pattern RESOURCE = Pattern.compile("\"id\":\"([0-9a-z]{13})\"");
    private static final Pattern NEXT = Pattern.compile("\"next\":\"([^\"]+)\"");

    private final HttpConnection connection;
    private final Map<String, String> headers = new HashMap<>();

    Client(int port) {
        this.connection = new HttpConnection(port);
    }

    /** Signs in with e-mail and password and keeps the token it gets for every later request. */
    String signIn(String email, String password) throws IOException {
        var basic = "Basic "
                + Base64.getEncoder().encodeToString((email + ":" + password).getBytes(StandardCharsets.UTF_8));
        HttpConnection.Response issued = connection.send(
                "POST",
                "/api/tokens",
                Map.of("Authorization", basic, "Content-Type", "application/json"),
                utf8("{\"name\":\"bench\",\"scopes\":[\"read\",\"write\",\"curate\",\"administer\"],\"days\":1}"),
                true);
        require(issued, 201);
        headers.put("Authorization", "Bearer " + member(issued.text(), "secret"));
        return headers.get("Authorization");
    }

    HttpConnection.Response get(String path) throws IOException {
        return require(connection.send("GET", path, headers, new byte[0], true), 200);
    }

    HttpConnection.Response send(String method, String path, String type, byte[] body, Map<String, String> more)
            throws IOException {
        var all = new HashMap<>(headers);
        all.put("Content-Type", type);
        all.putAll(more);
        HttpConnection.Response response = connection.send(method, path, all, body, true);
        if (response.status() >= 300) {
            throw new IOException(method + " " + path + ": " + response.status() + " " + response.text());
        }
        return response;
    }

    /** Identifiers of the newest published resources. */
    List<String> newest(int count) throws IOException {
        var found = new ArrayList<String>();
        String path = "/api/resources?limit=100";
        while (found.size() < count) {
            String page = get(path).text();
            RESOURCE.matcher(page).results().forEach(match -> found.add(match.group(1)));
            Matcher next = NEXT.matcher(page);
            if (!next.find()) {
                break;
            }
            path = "/api/resources?limit=100&cursor=" + next.group(1);
        }
        return found.subList(0, Math.min(count, found.size()));
    }

    /** What a page refers to by the pattern's first group. */
    List<String> links(String path, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(get(path).text())
                .results()
                .map(match -> match.group(1).replace("&amp;", "&"))
                .distinct()
                .toList();
    }

    /** @param number of the page, from 1 @param cursor by which it is asked for */
    record Deep(int number, String cursor) {}

    /** Page {@code number} of {@code size}, or the last page there is. */
    Deep page(int number, int size) throws IOException {
        String cursor = "";
        int page = 1;
        for (; page < number; page++) {
            Matcher next = NEXT.matcher(
                    get("/api/resources?limit=" + size + (cursor.isEmpty() ? "" : "&cursor=" + cursor)).text());
            if (!next.find()) {
                break;
            }
            cursor = next.group(1);
        }
        return new Deep(page, cursor);
    }

    static String member(String json, String name) throws IOException {
        Matcher found = Pattern.compile("\"" + name + "\":\"?([^\",}]+)").matcher(json);
        if (!found.find()) {
            throw new IOException("no " + name + " in " + json);
        }
        return found.group(1);
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static HttpConnection.Response require(HttpConnection.Response response, int status) throws IOException {
        if (response.status() != status) {
            throw new IOException(response.status() + " instead of " + status + ": " + response.text());
        }
        return response;
    }
}
