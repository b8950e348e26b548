package org.wellspring.core.shared;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.wellspring.api.shared.Finding;
import org.wellspring.api.shared.SharedProblem;
import org.wellspring.api.shared.Text;

/**
 * The limits that the records of the API declare of themselves (Jakarta Validation 3.0), as findings: {@link Text}, {@link
 * Size} of lists and maps, {@link Min} together with {@link Max}.
 */
final class Limits {

    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new Verbatim())
            .buildValidatorFactory()
            .getValidator();

    private Limits() {}

    /** Everything that exceeds a limit, by pointer (RFC 6901). */
    static List<Finding> exceeded(Record said) {
        return VALIDATOR.validate(said).stream()
                .map(Limits::finding)
                .sorted(Comparator.comparing(Finding::pointer))
                .toList();
    }

    private static Finding finding(ConstraintViolation<Record> violation) {
        Class<? extends Annotation> limit =
                violation.getConstraintDescriptor().getAnnotation().annotationType();
        String pointer = pointer(violation.getPropertyPath());
        Map<String, Object> words = violation.getConstraintDescriptor().getAttributes();
        if (limit == Text.class) {
            SharedProblem problem = SharedProblem.valueOf(violation.getMessageTemplate());
            return problem == SharedProblem.TOO_LONG
                    ? Finding.at(pointer, problem, value(words, "most"))
                    : Finding.at(pointer, problem);
        }
        if (limit == Size.class) {
            return Finding.at(pointer, SharedProblem.TOO_MANY_ENTRIES, value(words, "max"));
        }
        return Finding.at(
                pointer, SharedProblem.OUT_OF_RANGE, bound(violation, Min.class), bound(violation, Max.class));
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.isInIterable()) {
                Object at = node.getIndex() == null ? node.getKey() : node.getIndex();
                pointer.append('/').append(Findings.escape(String.valueOf(at)));
            }
            if (node.getKind() == ElementKind.PROPERTY) {
                pointer.append('/').append(Findings.escape(String.valueOf(node.getName())));
            }
        }
        return pointer.toString();
    }

    /** Both bounds of a number that is out of one of them. */
    private static Object bound(ConstraintViolation<Record> violation, Class<? extends Annotation> which) {
        Path.Node last = null;
        for (Path.Node node : violation.getPropertyPath()) {
            last = node;
        }
        return VALIDATOR
                .getConstraintsForClass(violation.getLeafBean().getClass())
                .getConstraintsForProperty(Objects.requireNonNull(last).getName())
                .getConstraintDescriptors()
                .stream()
                .filter(each -> each.getAnnotation().annotationType() == which)
                .map(each -> value(each.getAttributes(), "value"))
                .findFirst()
                .orElseThrow();
    }

    private static Object value(Map<String, Object> attributes, String name) {
        return Objects.requireNonNull(attributes.get(name));
    }

    /** The product's texts say what is wrong, in the reader's language; nothing is worded here. */
    private static final class Verbatim implements MessageInterpolator {

        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
    }
}
