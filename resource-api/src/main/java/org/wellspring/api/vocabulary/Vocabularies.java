package org.wellspring.api.vocabulary;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.Text;

/**
 * Controlled vocabularies: {@code type}, {@code stage}, {@code grade}, {@code subject}, {@code licence}, {@code audience},
 * {@code accessibility}, {@code language}, {@code relation}, {@code withdrawal}, {@code criterion}, {@code creator-role},
 * {@code organisation-kind}, {@code problem-kind}. Terms are data; a used term is retired, never deleted.
 */
public interface Vocabularies {

    /** Names of all vocabularies, in order. */
    List<String> schemes();

    /** All terms in order, retired ones included. @throws ProblemException {@code NOT_FOUND} */
    List<Term> terms(String scheme);

    /** Empty for an unknown scheme or code. */
    Optional<Term> term(String scheme, String code);

    /** The term that a label in any language, an alias or a code stands for; letter case and outer blanks do not matter. */
    Optional<Term> resolve(String scheme, String label);

    /** A number that changes with every change of any vocabulary. */
    long revision();

    /** @throws ProblemException {@link VocabularyProblem#TERM_TAKEN}, {@link VocabularyProblem#TERM_CODE} */
    Term add(Caller caller, Term term);

    /**
     * Changes labels, identifier, parent, position, aliases and whether it is retired; scheme and code stay.
     *
     * @param revision of the vocabularies, as it was when the term was read
     * @throws ProblemException {@code REVISION_STALE} when any of them was changed meanwhile
     */
    Term change(Caller caller, long revision, Term term);

    /**
     * @param code stable, unique in its scheme
     * @param parent a code of the same scheme, or for {@code grade} of {@code stage}; null for none
     * @param identifier the published identifier (URI, ISCED level, SPDX URL); "" when there is none
     * @param label in zh, en and ru
     * @param note what a term means for its reader, such as what a licence allows; may be empty
     * @param cover of a subject: the colour family of its covers; "" otherwise
     * @param aliases other labels that an import understands
     */
    record Term(
            String scheme,
            String code,
            @Nullable String parent,
            @Min(0) @Max(1_000_000) int position,
            @Text(most = 500) String identifier,
            @Text(most = 200) LocalizedText label,
            @Text(most = 1_000) LocalizedText note,
            @Text(most = 60) String cover,
            @Size(max = 200) List<@Text(most = 200, required = true) String> aliases,
            boolean retired) {

        /** Parts that a request leaves out are taken as empty. */
        @SuppressWarnings({"NullAway", "ConstantValue"})
        public Term {
            scheme = scheme == null ? "" : scheme;
            code = code == null ? "" : code;
            identifier = identifier == null ? "" : identifier;
            label = label == null ? LocalizedText.EMPTY : label;
            note = note == null ? LocalizedText.EMPTY : note;
            cover = cover == null ? "" : cover;
            aliases = aliases == null ? List.of() : List.copyOf(aliases);
        }
    }
}
