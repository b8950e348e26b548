package org.wellspring.api.shared;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@link Text} asks; each complaint bears the name of a {@link SharedProblem}. */
public final class TextRule {

    private TextRule() {}

    /** @return what is wrong with a text, in the order in which to say it; empty when nothing is */
    public static List<SharedProblem> wrong(String text, int most, boolean required) {
        if (required && text.isBlank()) {
            return List.of(SharedProblem.REQUIRED);
        }
        List<SharedProblem> wrong = new ArrayList<>();
        if (text.codePointCount(0, text.length()) > most) {
            wrong.add(SharedProblem.TOO_LONG);
        }
        if (!isPrintable(text)) {
            wrong.add(SharedProblem.UNPRINTABLE);
        }
        return wrong;
    }

    /** No control characters but line breaks and tabs, no lone surrogates, no noncharacters. */
    public static boolean isPrintable(String text) {
        return text.codePoints().noneMatch(TextRule::unprintable);
    }

    private static boolean unprintable(int point) {
        boolean control =
                Character.getType(point) == Character.CONTROL && point != '\n' && point != '\r' && point != '\t';
        boolean surrogate = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        boolean noncharacter = (point & 0xFFFE) == 0xFFFE || (point >= 0xFDD0 && point <= 0xFDEF);
        return control || surrogate || noncharacter;
    }

    /** A text in one language. */
    public static class OfOne implements ConstraintValidator<Text, String> {

        private int most;
        private boolean required;

        @Override
        public void initialize(Text limits) {
            most = limits.most();
            required = limits.required();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            List<SharedProblem> wrong = text == null ? List.of() : wrong(text, most, required);
            wrong.forEach(problem ->
                    context.buildConstraintViolationWithTemplate(problem.name()).addConstraintViolation());
            context.disableDefaultConstraintViolation();
            return wrong.isEmpty();
        }
    }

    /** A text in several languages; the complaint lies at the language's tag. */
    public static class OfMany implements ConstraintValidator<Text, LocalizedText> {

        private int most;

        @Override
        public void initialize(Text limits) {
            most = limits.most();
        }

        @Override
        public boolean isValid(@Nullable LocalizedText text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            context.disableDefaultConstraintViolation();
            boolean right = true;
            for (var language : text.values().entrySet()) {
                for (SharedProblem problem : wrong(language.getValue(), most, false)) {
                    context.buildConstraintViolationWithTemplate(problem.name())
                            .addPropertyNode(language.getKey())
                            .addConstraintViolation();
                    right = false;
                }
            }
            return right;
        }
    }
}
