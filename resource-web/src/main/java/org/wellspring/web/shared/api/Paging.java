package org.wellspring.web.shared.api;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.api.shared.Slice;

/** Which page of a list is asked for. */
public class Paging {

    @QueryParam("cursor")
    private @Nullable String cursor;

    @QueryParam("limit")
    @DefaultValue("20")
    private String limit = "20";

    /** Where the page before ended; null for the first. */
    public @Nullable String cursor() {
        return cursor == null || cursor.isEmpty() ? null : cursor;
    }

    /** @throws ProblemException {@code BAD_PARAMETER} unless it is a number from 1 to 100 */
    public int limit() {
        if (limit.matches("[0-9]{1,3}")) {
            int number = Integer.parseInt(limit);
            if (number >= 1 && number <= Slice.LARGEST) {
                return number;
            }
        }
        throw new ProblemException(SharedProblem.BAD_PARAMETER, "limit");
    }
}
