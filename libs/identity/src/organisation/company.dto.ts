import { TextField } from '@traverse/platform';

/** Name, identifiers and address of a company, as it registers or corrects them. */
export class CompanyDto {
  @TextField({ min: 2, max: 200 }) name!: string;
  @TextField({ optional: true, nullable: true, max: 100 }) legalForm?: string | null;
  @TextField({ optional: true, nullable: true, min: 1, max: 50 }) registrationNumber?: string | null;
  @TextField({ optional: true, nullable: true, min: 4, max: 20 }) vatNumber?: string | null;
  @TextField({ min: 1, max: 200 }) street!: string;
  @TextField({ min: 1, max: 20 }) buildingNumber!: string;
  @TextField({ min: 1, max: 20 }) postCode!: string;
  @TextField({ min: 1, max: 100 }) townName!: string;
  @TextField({ min: 2, max: 2, pattern: /^[A-Z]{2}$/, example: 'AT' }) countryCode!: string;
  @TextField({ min: 3, max: 5, pattern: /^[A-Z]{2}[0-9A-Z]{1,3}$/, example: 'AT332' }) nutsCode!: string;
}
