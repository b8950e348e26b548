package org.wellspring.web.shared.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.shared.LocalizedText;

/**
 * What a record's component says about null, applied to JSON: a {@code @Nullable} one may be left out; a text, a list or a
 * map that is left out is empty; anything else must be there. No list ever holds null.
 */
public final class RequiredMembers extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public JsonSetter.Value findSetterInfo(Annotated annotated) {
        return component(annotated)
                .map(component -> JsonSetter.Value.construct(nulls(component), Nulls.FAIL))
                .orElseGet(() -> super.findSetterInfo(annotated));
    }

    /** Whether a caller must send it. */
    public static boolean isRequired(RecordComponent component) {
        return nulls(component) == Nulls.FAIL;
    }

    private static Nulls nulls(RecordComponent component) {
        Class<?> type = component.getType();
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return Nulls.SET;
        }
        boolean canBeEmpty = type == String.class
                || type == LocalizedText.class
                || Collection.class.isAssignableFrom(type)
                || Map.class.isAssignableFrom(type);
        return canBeEmpty ? Nulls.AS_EMPTY : Nulls.FAIL;
    }

    private static Optional<RecordComponent> component(Annotated annotated) {
        if (!(annotated instanceof AnnotatedMember member)
                || !member.getDeclaringClass().isRecord()) {
            return Optional.empty();
        }
        RecordComponent[] components = member.getDeclaringClass().getRecordComponents();
        return member instanceof AnnotatedParameter parameter
                ? Optional.of(components[parameter.getIndex()])
                : Arrays.stream(components)
                        .filter(component -> component.getName().equals(member.getName()))
                        .findFirst();
    }
}
