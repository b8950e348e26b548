package org.wellspring.api.vocabulary;

import org.wellspring.api.shared.Problem;

/** What vocabularies may answer. */
public enum VocabularyProblem implements Problem {
    /** Not a term of the vocabulary; arguments: vocabulary, value. */
    UNKNOWN_TERM(Kind.INVALID),
    /** A term that is no longer offered; arguments: vocabulary, value. */
    RETIRED_TERM(Kind.INVALID),
    /** The code is taken in this vocabulary. */
    TERM_TAKEN(Kind.CONFLICT),
    /** A code is 1 to 60 of a-z, A-Z, 0-9, dot, hyphen. */
    TERM_CODE(Kind.INVALID),
    /** A label lacks a language; argument: the language. */
    LABEL_MISSING(Kind.INVALID),
    /** The parent is unknown or would make a circle. */
    TERM_PARENT(Kind.INVALID);

    private final Kind kind;

    VocabularyProblem(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String code() {
        return Problem.code("vocabulary", this);
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
