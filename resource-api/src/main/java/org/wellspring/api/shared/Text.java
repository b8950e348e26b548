package org.wellspring.api.shared;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * A text for people, in one language or in several: printable, and of a limited length in each. Refused with {@link
 * SharedProblem#TOO_LONG}, {@link SharedProblem#UNPRINTABLE} and {@link SharedProblem#REQUIRED}.
 */
@Documented
@Target({FIELD, TYPE_USE})
@Retention(RUNTIME)
@Constraint(validatedBy = {TextRule.OfOne.class, TextRule.OfMany.class})
public @interface Text {

    /** The most characters (code points). */
    int most();

    /** Whether it must say something, when it is in one language. */
    boolean required() default false;

    String message() default "INVALID";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
