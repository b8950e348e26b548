package org.wellspring.web.shared.page;

import jakarta.ws.rs.core.Response;
import org.wellspring.api.shared.Problem;
import org.wellspring.api.shared.ProblemException;

/** The answer to a form that a rule refused: the same page with what was typed, under the status of the refusal. */
public final class Again {

    private Again() {}

    /**
     * Lets pass what no form can mend: what does not exist, what nobody may know of, and faults.
     *
     * @throws ProblemException the same one
     */
    public static ProblemException mendable(ProblemException problem) {
        Problem.Kind kind = problem.problem().kind();
        return switch (kind) {
            case INVALID, CONFLICT, STALE, FORBIDDEN, TOO_LARGE, TOO_MANY -> problem;
            default -> throw problem;
        };
    }

    public static Response show(Page page, ProblemException problem) {
        int status = switch (problem.problem().kind()) {
            case CONFLICT -> 409;
            case STALE -> 412;
            case FORBIDDEN -> 403;
            case TOO_LARGE -> 413;
            case TOO_MANY -> 429;
            default -> 422;
        };
        return Response.status(status).entity(page).build();
    }
}
