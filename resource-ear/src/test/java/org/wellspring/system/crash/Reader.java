package org.wellspring.system.crash;

import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wellspring.system.api.Wire;

/** Reads over HTTP, as its owner, what the server has kept of a resource. */
final class Reader {

    private static final Pattern VERSION = Pattern.compile("\"version\":(\\d+)");
    private static final Pattern SUMMARY = Pattern.compile("\"summary\":\\{\"en\":\"([^\"]*)\"");
    private static final Pattern FILE =
            Pattern.compile("\"path\":\"([^\"]*)\",\"size\":(\\d+),\"sha256\":\"([0-9a-f]{64})\"");

    private final City city;
    private final String owner;

    Reader(City city, String owner) {
        this.city = city;
        this.owner = owner;
    }

    String tag(String id) {
        return get("/api/resources/" + id).header("ETag").orElseThrow();
    }

    Facts facts(String id) {
        Wire.Answer resource = get("/api/resources/" + id);
        TreeMap<Integer, Facts.Version> versions = new TreeMap<>();
        Matcher number =
                VERSION.matcher(get("/api/resources/" + id + "/versions").body());
        while (number.find()) {
            int version = Integer.parseInt(number.group(1));
            versions.put(version, version(id, version));
        }
        Matcher published = Pattern.compile("\"publishedVersion\":(\\d+)").matcher(resource.body());
        return new Facts(
                resource.member("state"), published.find() ? Integer.parseInt(published.group(1)) : 0, versions);
    }

    private Facts.Version version(String id, int version) {
        String address = "/api/resources/" + id + "/versions/" + version;
        Wire.Answer details = get(address);
        Matcher summary = SUMMARY.matcher(details.body());
        TreeMap<String, String> files = new TreeMap<>();
        Matcher file = FILE.matcher(get(address + "/files").body());
        while (file.find()) {
            if (files.put(file.group(1), file.group(3)) != null) {
                throw new LossException(address + " holds " + file.group(1) + " twice");
            }
        }
        return new Facts.Version(details.member("versionState"), summary.find() ? summary.group(1) : "", files);
    }

    /** How many resources of the owner have this title. */
    int count(String title) {
        String quoted = Pattern.quote("\"" + title + "\"");
        return (int) Pattern.compile(quoted)
                .matcher(get("/api/me/resources?limit=100").body())
                .results()
                .count();
    }

    /** How often the audit trail tells each act on the resource. */
    Map<String, Integer> acts(String id) {
        Map<String, Integer> acts = new TreeMap<>();
        Wire.Answer trail =
                city.as("admin").get("/api/audit?limit=100&subject=" + id).expect(200);
        Pattern.compile("\"act\":\"([^\"]*)\"")
                .matcher(trail.body())
                .results()
                .forEach(act -> acts.merge(act.group(1), 1, Integer::sum));
        return acts;
    }

    long requireBytes(String id, Facts facts) {
        long read = 0;
        for (Map.Entry<Integer, Facts.Version> version : facts.versions().entrySet()) {
            for (Map.Entry<String, String> file : version.getValue().files().entrySet()) {
                String address = "/api/resources/" + id + "/versions/" + version.getKey() + "/files/"
                        + Story.encoded(file.getKey());
                byte[] bytes = get(address).bytes();
                String digest = HexFormat.of().formatHex(Story.sha256(bytes));
                if (!digest.equals(file.getValue())) {
                    throw new LossException(address + " was acknowledged with the SHA-256 " + file.getValue()
                            + " but has " + digest + " over " + bytes.length + " bytes");
                }
                read += bytes.length;
            }
        }
        return read;
    }

    private Wire.Answer get(String address) {
        Wire.Answer answer = city.as(owner).get(address);
        if (answer.status() != 200) {
            throw new LossException(address + " is answered " + answer);
        }
        return answer;
    }
}
