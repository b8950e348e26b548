package org.wellspring.api.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is walked by cursor.
 *
 * @param items at most as many as were asked for
 * @param next the cursor of the following page, null on the last one; opaque, valid as long as the item it points behind
 *     may be listed
 */
public record Slice<T>(List<T> items, @Nullable String next) {

    /** The most items any page holds. */
    public static final int LARGEST = 100;

    public Slice {
        items = List.copyOf(items);
    }
}
