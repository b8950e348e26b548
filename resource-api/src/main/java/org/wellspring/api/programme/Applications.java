package org.wellspring.api.programme;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.account.Caller;
import org.wellspring.api.shared.Id;
import org.wellspring.api.shared.LocalizedText;
import org.wellspring.api.shared.ProblemException;
import org.wellspring.api.shared.Slice;

/**
 * What schools apply for. An application belongs to the school: its people write it, its head hands it in, officers who do not work
 * there check and decide it. One live application per school and programme. Who may not read it cannot tell that it exists.
 */
public interface Applications {

    /** Those the caller may read, the newest first. */
    Slice<Summary> list(Caller caller, Query query);

    /** @throws ProblemException {@code NOT_FOUND} */
    Application application(Caller caller, Id id);

    /**
     * Begins a draft.
     *
     * @throws ProblemException {@link ProgrammeProblem#CALL_NOT_OPEN}, {@link ProgrammeProblem#NOT_ELIGIBLE},
     *     {@link ProgrammeProblem#ALREADY_APPLIED}
     */
    Application begin(Caller caller, Begin begin);

    /**
     * Replaces what was answered. Of two who write at once, the second is told.
     *
     * @throws ProblemException {@code REVISION_STALE}, {@link ProgrammeProblem#NOT_WRITABLE}; {@code INVALID} with findings
     */
    Application answer(Caller caller, Id id, long revision, Answers answers);

    /**
     * Moves it on.
     *
     * @throws ProblemException {@code REVISION_STALE}, or the rule that stands in the way
     */
    Application act(Caller caller, Id id, long revision, Act act);

    /** What happened to it, the latest first. */
    List<Event> history(Caller caller, Id id);

    /** @param call null is all @param state null is all */
    record Query(
            @Nullable Id call,
            @Nullable ApplicationState state,
            @Nullable String cursor,
            int limit) {}

    record Begin(Id call, Id organisation) {}

    /** @param reason at most 2000 characters; must be given to return, reject or withdraw */
    record Act(ApplicationCommand command, String reason) {}

    /**
     * @param indicators by the code of the indicator
     * @param demands by the code of the demand
     */
    record Answers(Map<String, IndicatorAnswer> indicators, Map<String, DemandAnswer> demands) {

        public static final Answers NONE = new Answers(Map.of(), Map.of());

        public Answers {
            indicators = Map.copyOf(indicators);
            demands = Map.copyOf(demands);
        }
    }

    /**
     * @param value null while it is not known
     * @param note at most 2000 characters
     * @param evidence at most 20
     */
    record IndicatorAnswer(@Nullable BigDecimal value, String note, List<Evidence> evidence) {

        public IndicatorAnswer {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Of these, the part that the kind of the demand asks for.
     *
     * @param text at most 5000 characters
     * @param organisations identifiers, never more than are asked for
     * @param evidence at most 20
     */
    record DemandAnswer(String text, @Nullable LocalDate day, List<Id> organisations, List<Evidence> evidence) {

        public DemandAnswer {
            organisations = List.copyOf(organisations);
            evidence = List.copyOf(evidence);
        }
    }

    /** A published version of a catalogued resource, pinned. */
    record Evidence(Id resource, int version) {}

    /**
     * Evidence as it stands now.
     *
     * @param code the indicator or demand it serves
     * @param withdrawn whether the resource left the catalogue since
     */
    record Shown(String code, Id resource, int version, LocalizedText title, boolean withdrawn) {}

    /** An organisation that stands beside the applicant. @param code the demand that names it */
    record Partner(String code, Id organisation, LocalizedText name) {}

    record Summary(
            Id id,
            Id call,
            LocalizedText callName,
            String programme,
            Id organisation,
            LocalizedText organisationName,
            LocalizedText district,
            ApplicationState state,
            LocalDate since) {}

    /**
     * @param stage whose targets count; "" for none
     * @param criteriaVersion by which it is scored; of a draft, the newest
     * @param score by the school's own values
     * @param lacking codes of the indicators and demands that stand in the way of handing in
     * @param publicUntil the first day after its publicity; null before
     * @param designation what it became in the register; null until then
     * @param possible what this caller's side may try next
     */
    record Application(
            Id id,
            long revision,
            Id call,
            String programme,
            Id organisation,
            LocalizedText organisationName,
            LocalizedText district,
            String stage,
            ApplicationState state,
            LocalDate since,
            int criteriaVersion,
            Answers answers,
            Criteria.Score score,
            List<Shown> evidence,
            List<Partner> partners,
            List<String> lacking,
            @Nullable Instant changed,
            String changedBy,
            @Nullable LocalDate publicUntil,
            @Nullable Id designation,
            Set<ApplicationCommand> possible) {

        public Application {
            evidence = List.copyOf(evidence);
            partners = List.copyOf(partners);
            lacking = List.copyOf(lacking);
            possible = Set.copyOf(possible);
        }
    }

    record Event(ApplicationCommand command, ApplicationState state, Instant at, String actor, String reason) {}
}
