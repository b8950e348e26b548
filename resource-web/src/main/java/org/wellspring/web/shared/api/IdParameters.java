package org.wellspring.web.shared.api;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import org.wellspring.api.shared.Id;

/** Lets a door take an identifier from its path. What is no identifier is answered like one that does not exist. */
@Provider
public class IdParameters implements ParamConverterProvider {

    private static final ParamConverter<Id> CONVERTER = new ParamConverter<>() {

        @Override
        public Id fromString(String text) {
            return Id.parse(text);
        }

        @Override
        public String toString(Id id) {
            return id.toString();
        }
    };

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type genericType, Annotation[] annotations) {
        return type == Id.class ? (ParamConverter<T>) CONVERTER : null;
    }
}
