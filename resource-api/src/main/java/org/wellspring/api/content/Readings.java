package org.wellspring.api.content;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wellspring.api.account.Caller;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;

/**
 * What stands in files, read some time after they arrived by a process of its own. Reached like the files themselves: whoever
 * may not read a version learns nothing of what was read in it.
 */
public interface Readings {

    /** How the reading of one file stands. */
    enum State {
        /** It will be read, or read again. */
        WAITING,
        READ,
        /** Nothing in it that could be read. */
        NOTHING,
        FAILED
    }

    /**
     * What a file says about itself.
     *
     * @param title "" when it says none
     * @param language {@code zh}, {@code en}, {@code ru}, or "" when it cannot be told
     * @param pages or slides; 0 when it has none
     */
    record Suggestion(String title, List<String> authors, String language, int pages) {

        public static final Suggestion NONE = new Suggestion("", List.of(), "", 0);

        public Suggestion {
            authors = List.copyOf(authors);
        }
    }

    /**
     * @param reason why it failed: {@code TIME}, {@code MEMORY}, {@code CRASHED}, {@code MISSING}, {@code TOO_LARGE},
     *     {@code ENCRYPTED} or {@code DAMAGED}; "" otherwise
     * @param picture whether there is a small picture of it
     */
    record Reading(String path, State state, String reason, Suggestion suggestion, Optional<PictureSize> picture) {}

    /** In pixels, each at most 480. */
    record PictureSize(int width, int height) {}

    /** A file of a version, and the size of the small picture of it. */
    record Pictured(int version, String path, PictureSize size) {}

    /** The text of one file, at most 200,000 characters, its pages divided by form feeds. */
    record FileText(String path, String words) {}

    /**
     * What came of each file of a version, in their order; files that nobody lined up yet are not there.
     *
     * @throws ProblemException as {@link Files#list}
     */
    List<Reading> of(Caller caller, Id resource, int version);

    /**
     * The small picture of a file, a JPEG.
     *
     * @throws ProblemException as {@link Files#open}; {@code NOT_FOUND} when there is none
     */
    byte[] picture(Caller caller, Id resource, int version, String path);

    /**
     * For each resource that has one, the first file of the version with a small picture. Asks no policy: only for versions
     * that the caller was shown already.
     *
     * @param versions by resource
     */
    Map<Id, Pictured> pictures(Map<Id, Integer> versions);

    /**
     * The texts of the versions' files, in their order. Asks no policy: only for what makes an index of public resources.
     *
     * @param most characters of each resource
     */
    Map<Id, List<FileText>> texts(Map<Id, Integer> versions, int most);
}
