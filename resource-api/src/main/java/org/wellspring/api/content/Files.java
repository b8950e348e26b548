package org.wellspring.api.content;

import java.io.InputStream;
import java.util.List;
import org.wellspring.api.account.Caller;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.ProblemException;

/**
 * The files of a resource's versions. A path is 1 to 500 characters of UTF-8 in Unicode normal form C, its parts divided by
 * {@code /}; no part is empty, {@code .} or {@code ..}, longer than 255 bytes, or holds a control character, a
 * backslash, a colon, or a bidirectional override.
 */
public interface Files {

    /** The most files a version may have. */
    int MOST_FILES = 2_000;

    /**
     * Stores a file of the working version; one with the same path is replaced. The bytes are on the disk before this
     * returns; if it throws, nothing changed and repeating it is safe.
     *
     * @param body read to its end, at most as long as the settings allow
     * @throws ProblemException {@link ContentProblem#PATH_REFUSED}, {@link ContentProblem#TOO_LARGE},
     *     {@link ContentProblem#DIGEST_MISMATCH}, {@link ContentProblem#LENGTH_MISMATCH},
     *     {@link ContentProblem#STORAGE_FULL}, {@link ContentProblem#TOO_MANY_FILES}, {@link ContentProblem#PATH_TAKEN}
     *     when the name exists in another letter case or as a folder
     */
    FileDetails store(Caller caller, StoreFile command, InputStream body);

    /** The files of a version, in their order. */
    List<FileDetails> list(Caller caller, Id resource, int version);

    /** One file, ready to be sent. @throws ProblemException {@code NOT_FOUND}, {@link ContentProblem#DAMAGED} */
    FileContent open(Caller caller, Id resource, int version, String path);

    /** Removes a file of the working version. */
    void remove(Caller caller, Id resource, String path);

    /** Gives a file of the working version another path. @throws ProblemException as {@link #store} */
    FileDetails rename(Caller caller, Id resource, String path, String newPath);

    /** Moves a file of the working version in the order. @param position from 0; behind the end is the end */
    FileDetails move(Caller caller, Id resource, String path, int position);
}
