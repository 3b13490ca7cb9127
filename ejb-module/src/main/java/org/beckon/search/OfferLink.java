package org.beckon.search;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.beckon.gateway.ChannelKind;

/** The link in one message, by its hash. */
@Entity
@Table(name = "offer_link")
public class OfferLink {

  @Id
  @Column(name = "token_hash")
  private String tokenHash;

  @ManyToOne(fetch = FetchType.LAZY, optional = false)
  @JoinColumn(name = "offer_id", updatable = false)
  private Offer offer;

  @Enumerated(EnumType.STRING)
  @Column(nullable = false, updatable = false)
  private ChannelKind channel;

  protected OfferLink() {}

  OfferLink(Token token, Offer offer, ChannelKind channel) {
    this.tokenHash = token.hash();
    this.offer = offer;
    this.channel = channel;
  }
}
