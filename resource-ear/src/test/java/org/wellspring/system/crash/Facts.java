package org.wellspring.system.crash;

import java.util.Map;
import java.util.TreeMap;

/**
 * All that is known of one resource.
 *
 * @param state of the resource, as the API tells it; "" when there is none yet
 * @param published the version in the catalogue; 0 for none
 * @param versions every version, by its number
 */
record Facts(String state, int published, TreeMap<Integer, Version> versions) {

    static final Facts NOTHING = new Facts("", 0, new TreeMap<>());

    /** @param files the SHA-256 of each file, in hexadecimal digits, by its path */
    record Version(String state, String summary, TreeMap<String, String> files) {

        Version in(String next) {
            return new Version(next, summary, files);
        }

        Version saying(String words) {
            return new Version(state, words, files);
        }

        Version with(Map<String, String> all) {
            return new Version(state, summary, new TreeMap<>(all));
        }
    }

    /** The newest version, which is the one being worked on unless it is published. */
    int newest() {
        return versions.lastKey();
    }

    Version newestVersion() {
        return versions.lastEntry().getValue();
    }

    Facts with(String nextState, Version newest) {
        return with(nextState, published, newest(), newest);
    }

    Facts with(String nextState, int inCatalogue, int number, Version version) {
        TreeMap<Integer, Version> all = new TreeMap<>(versions);
        all.put(number, version);
        return new Facts(nextState, inCatalogue, all);
    }
}
