package org.wellspring.api.operations;

/** The settings that the doors need to know. */
public interface SettingsView {

    /** The address people use, without a final slash; "" when it is taken from each request. */
    String baseUrl();

    boolean metricsOn();

    /** The most bytes a single uploaded file may have. */
    long largestFile();

    /** The version of the application. */
    String version();
}
