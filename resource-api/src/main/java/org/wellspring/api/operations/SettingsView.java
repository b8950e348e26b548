package org.wellspring.api.operations;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import org.wellspring.api.shared.LocalizedText;

/** The settings that the doors need to know. */
public interface SettingsView {

    /** The address people use, without a final slash; "" when it is taken from each request. */
    String baseUrl();

    /** The reverse proxies that are believed when they tell whom they serve; empty: nobody is. */
    default List<AddressRange> trustedProxies() {
        return List.of();
    }

    boolean metricsOn();

    /** The most bytes a single uploaded file may have. */
    long largestFile();

    /** The most bytes the files of one version may have together. */
    default long largestVersion() {
        return Long.MAX_VALUE;
    }

    /** How long an upload that is not finished waits for its next byte. */
    default Duration uploadPatience() {
        return Duration.ofDays(7);
    }

    /** Where the city's days begin and end: licences end, and dates are shown, by its clock. */
    ZoneId zone();

    /** Whether an empty database gets the demonstration at its first start. */
    default boolean demonstration() {
        return false;
    }

    /** Who gives honours, as certificates name it. */
    default LocalizedText issuer() {
        return LocalizedText.EMPTY;
    }

    /** Whether files are read for their text, what they say of themselves, and a small picture. */
    default boolean readingOn() {
        return true;
    }

    /** The heap of the process that reads files, in MiB. */
    default long readingMegabytes() {
        return 384;
    }

    /** How long one file may take to be read. */
    default Duration readingPatience() {
        return Duration.ofSeconds(30);
    }

    /** The version of the application. */
    String version();
}
