import {
  CaseStudy,
  DeprecatedProduct,
  Inventory,
  Product,
  ProductDimension,
  ProductResearch,
  ProductVariation,
  User,
} from "./Product.js";

/** What Apollo's compatibility tests expect to find. */
export const user = Object.assign(new User(), {
  email: "support@apollographql.com",
  name: "Jane Smith",
  totalProductsCreated: 1337,
  yearsOfEmployment: 10,
});

export const deprecatedProduct = Object.assign(new DeprecatedProduct(), {
  sku: "apollo-federation-v1",
  package: "@apollo/federation-v1",
  reason: "Migrate to Federation V2",
  createdBy: user,
});

export const inventory = Object.assign(new Inventory(), {
  id: "apollo-oss",
  deprecatedProducts: [deprecatedProduct],
});

const federationStudy = researchOf("1234", "Federation Study");
const studioStudy = researchOf("1235", "Studio Study");

export const research: readonly ProductResearch[] = [
  federationStudy,
  studioStudy,
];

const shared = {
  dimensions: Object.assign(new ProductDimension(), {
    size: "small",
    weight: 1,
    unit: "kg",
  }),
  createdBy: user,
};

export const products: readonly Product[] = [
  Object.assign(new Product(), shared, {
    id: "apollo-federation",
    sku: "federation",
    package: "@apollo/federation",
    variation: Object.assign(new ProductVariation(), { id: "OSS" }),
    research: [federationStudy],
  }),
  Object.assign(new Product(), shared, {
    id: "apollo-studio",
    sku: "studio",
    package: "",
    variation: Object.assign(new ProductVariation(), { id: "platform" }),
    research: [studioStudy],
  }),
];

function researchOf(caseNumber: string, description: string): ProductResearch {
  const study = Object.assign(new CaseStudy(), { caseNumber, description });
  return Object.assign(new ProductResearch(), { study, outcome: null });
}
