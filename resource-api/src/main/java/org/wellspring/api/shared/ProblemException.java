package org.wellspring.api.shared;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.stream.Collectors;

/** The one exception a service throws on purpose. Rolls the transaction back. */
@ApplicationException(rollback = true)
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient List<Object> arguments;
    private final transient List<Finding> findings;

    public ProblemException(Problem problem, Object... arguments) {
        this(problem, List.of(), arguments);
    }

    /** @param findings what is wrong field by field; may be empty */
    public ProblemException(Problem problem, List<Finding> findings, Object... arguments) {
        super(problem.code()
                + findings.stream()
                        .map(finding -> " " + finding.pointer() + "="
                                + finding.problem().code())
                        .collect(Collectors.joining()));
        this.problem = problem;
        this.arguments = List.of(arguments);
        this.findings = List.copyOf(findings);
    }

    public Problem problem() {
        return problem;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public List<Finding> findings() {
        return findings;
    }
}
