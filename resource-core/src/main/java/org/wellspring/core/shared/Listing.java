package org.wellspring.core.shared;

import java.util.List;
import java.util.function.Function;
import org.wellspring.api.shared.Slice;

/** Makes one page of a list out of what a query found that was asked for one more than fits: the extra one says that a page follows. */
public final class Listing {

    private Listing() {}

    /** How many to show when so many are asked for: 1 to {@value Slice#LARGEST}. */
    public static int size(int limit) {
        return Math.max(1, Math.min(limit, Slice.LARGEST));
    }

    /** How many to look for: one more than is shown. */
    public static int lookFor(int limit) {
        return size(limit) + 1;
    }

    /**
     * @param found at most {@link #lookFor} rows
     * @param item what the reader gets of a row
     * @param cursor the place behind a row
     */
    public static <R, T> Slice<T> slice(List<R> found, int limit, Function<R, T> item, Function<R, String> cursor) {
        List<R> shown = found.subList(0, Math.min(found.size(), size(limit)));
        String next = found.size() > shown.size() ? cursor.apply(shown.get(shown.size() - 1)) : null;
        return new Slice<>(shown.stream().map(item).toList(), next);
    }
}
