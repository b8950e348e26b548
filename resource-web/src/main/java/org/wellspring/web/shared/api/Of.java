package org.wellspring.web.shared.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a door's {@code Response} holds when all goes well, for the OpenAPI document. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Of {

    /** The record; {@code Void} when there is no body; {@code byte[]} for a file. */
    Class<?> value();

    /** Whether a page of a list of them. */
    boolean slice() default false;

    /** Whether all of them in an array. */
    boolean list() default false;

    int status() default 200;

    /** Request headers that the door reads beside those among its parameters. */
    String[] headers() default {};
}
