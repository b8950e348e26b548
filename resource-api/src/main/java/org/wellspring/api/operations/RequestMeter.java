package org.wellspring.api.operations;

import java.time.Duration;

/** Counts what the doors do, for {@link Health#metrics()}. */
public interface RequestMeter {

    /**
     * Notes one answered request. Does nothing while metrics are off.
     *
     * @param door which one answered, one of few: a path template such as {@code /resources/{id}}, never a path
     * @param status the HTTP status
     */
    void answered(String method, String door, int status, Duration took);
}
