package org.beckon.platform;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.ZoneId;

/** Zones are stored by their IANA name. */
@Converter(autoApply = true)
public class ZoneConverter implements AttributeConverter<ZoneId, String> {

  @Override
  public String convertToDatabaseColumn(ZoneId zone) {
    return zone == null ? null : zone.getId();
  }

  @Override
  public ZoneId convertToEntityAttribute(String column) {
    return column == null ? null : ZoneId.of(column);
  }
}
